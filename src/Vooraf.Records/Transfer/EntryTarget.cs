using System.Diagnostics.CodeAnalysis;
using Vooraf.Fhir.Definitions;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>What the url of a Bundle's entry names: <c>Type/id</c>, <c>Type?criteria</c> or <c>Type</c>, at whichever server the Bundle was made for.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Id">The id; null when it names none.</param>
/// <param name="Criteria">What stands after the question mark; null without one.</param>
internal sealed record EntryTarget(string Type, string? Id, string? Criteria)
{
    /// <summary>Reads a url; null when it names something else.</summary>
    public static EntryTarget? Parse(string url)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var path = (question < 0 ? url : url[..question]).Trim('/').Split('/');
        var criteria = question < 0 ? null : url[(question + 1)..];
        var isOfServer = url.StartsWith("http", StringComparison.Ordinal);
        if (IsType(path[^1]) && (path.Length == 1 || isOfServer))
            return new EntryTarget(path[^1], null, criteria);
        var isWhole = path.Length == 2 || (path.Length > 2 && isOfServer);
        return isWhole && criteria is null && LocalReference.Parse($"{path[^2]}/{path[^1]}", null) is { } key ? new EntryTarget(key.Type, key.Id, null) : null;
    }

    /// <summary>True when it names this resource.</summary>
    public bool Names(string? type, [NotNullWhen(true)] string? id) =>
        Id is not null && string.Equals(Id, id, StringComparison.Ordinal) && string.Equals(Type, type, StringComparison.Ordinal);

    private static bool IsType(string name) => FhirDefinitions.R4.FindType(name) is not null && FhirDefinitions.R4.IsResourceType(name);
}
