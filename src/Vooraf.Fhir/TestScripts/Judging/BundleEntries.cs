using System.Text.Json;
using Vooraf.Fhir.TestScripts.Reading;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The resources of an answer.</summary>
internal static class BundleEntries
{
    /// <summary>The resources in a Bundle with their FHIRPath location, or the one resource that is no Bundle.</summary>
    public static IEnumerable<(JsonElement Resource, string Location)> Of(ScriptContent content)
    {
        if (!content.HasResource)
            yield break;
        if (content.Type is not "Bundle")
        {
            yield return (content.Resource, content.Type ?? "");
            yield break;
        }

        var at = 0;
        foreach (var entry in new ScriptElement(content.Resource).Children("entry"))
        {
            if (entry.Find("resource") is { ValueKind: JsonValueKind.Object } resource)
                yield return (resource, $"Bundle.entry[{at}].resource");
            at++;
        }
    }
}
