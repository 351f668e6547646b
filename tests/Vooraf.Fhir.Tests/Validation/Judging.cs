using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation;

/// <summary>Judges made-up resources by made-up profiles.</summary>
internal static class Judging
{
    public const string Profile = "http://example.org/profile";

    /// <summary>A StructureDefinition with these elements.</summary>
    public static string Definition(string type, string elements, string url = Profile) =>
        $$$"""{"resourceType":"StructureDefinition","url":"{{{url}}}","type":"{{{type}}}","baseDefinition":"http://hl7.org/fhir/StructureDefinition/{{{type}}}","snapshot":{"element":[{"id":"{{{type}}}","path":"{{{type}}}"},{{{elements}}}]}}""";

    public static ProfileSet Set(params IEnumerable<string> definitions) =>
        ProfileSet.Of(DefinitionPackage.Of("test", definitions.Select(static json => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json))));

    public static IReadOnlyList<Issue> Judge(string resource, params IEnumerable<string> definitions) =>
        Judge(resource, ReferenceSources.None, definitions);

    public static IReadOnlyList<Issue> Judge(string resource, IReferenceSource references, params IEnumerable<string> definitions) =>
        new ProfileValidator(Set(definitions)).Validate(JsonElement.Parse(resource), [Profile], references);

    /// <summary>The places of the errors.</summary>
    public static IEnumerable<string?> Errors(this IEnumerable<Issue> issues) =>
        issues.Where(static issue => issue.Severity <= IssueSeverity.Error).Select(static issue => issue.Expression);
}
