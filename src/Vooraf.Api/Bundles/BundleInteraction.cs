using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Audits;
using Vooraf.Api.Http;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Api.Bundles;

/// <summary>POST of a Bundle to the base: a transaction or a batch.</summary>
internal sealed class BundleInteraction(BundleReader reader, Transaction transaction, Batch batch, AccessDecision decision, Pipeline pipeline) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        using var reading = ResourceReader.Read(call.Body);
        var bundle = reader.Read(reading, call.Base);
        if (!bundle.Issues.IsEmpty)
            return Refusals.Of(400, bundle.Issues);
        if (!bundle.IsTransaction)
            return await batch.AnswerAsync(call, bundle);

        foreach (var entry in bundle.Entries)
        {
            var one = EntryCall.Of(call, entry!, bundleIdentifier: null);
            if (RefusalOf(one) is not { } refusal)
                continue;
            call.Opinion = one.Opinion;
            return refusal;
        }

        return await transaction.AnswerAsync(call with { IsCounted = true }, bundle);
    }

    private Answer? RefusalOf(ApiCall entry)
    {
        var entered = decision.AtTheDoor(entry.ToAccess());
        if (!entered.Refuses)
            return entry.Route.Interaction == Interaction.AuditWrite ? AuditWriteInteraction.Refusal(entry) : pipeline.Excess(entry);

        entry.Opinion = entered.Opinion;
        return Refusals.Of(403, Issue.Error(IssueCode.Forbidden, entered.Sentence, entry.Place));
    }
}
