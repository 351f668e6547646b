using System.Text.Json;
using Vooraf.Fhir.TestScripts.Running;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Finds what references in an answer point to: in the answer, or among what was read from the server before.</summary>
internal sealed class AnswerReferences(ScriptContent answer, ReferenceFetcher fetcher) : IReferenceSource
{
    private readonly IReferenceSource inAnswer = answer.HasResource ? ReferenceSources.OfBundle(answer.Resource) : ReferenceSources.None;

    public JsonElement? Find(string reference) =>
        inAnswer.Find(reference) ?? (fetcher.Relative(reference) is { } relative ? inAnswer.Find(relative) : null) ?? fetcher.Known(reference);
}
