using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Terminology;

/// <summary>Reads the codes of a CodeSystem that lists all of them.</summary>
internal static class CodeSystemReader
{
    internal static CodeGroup? Read(Definition definition)
    {
        using var document = JsonDocument.Parse(definition.Json);
        if (JsonText.Of(document.RootElement, "content"u8) is not "complete")
            return null;
        var codes = new List<string>();
        Add(document.RootElement, codes);
        return new CodeGroup(codes);
    }

    private static void Add(JsonElement parent, List<string> codes)
    {
        foreach (var concept in JsonText.ItemsOf(parent, "concept"u8))
        {
            if (JsonText.Of(concept, "code"u8) is { } code)
                codes.Add(code);
            Add(concept, codes);
        }
    }
}
