using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;

namespace Vooraf.Api.Metadata;

/// <summary>Writes what can be done with one resource type.</summary>
internal sealed class ResourceCapability(SearchParameterRegistry registry, PzpStandard standard)
{
    public void Write(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        if (standard.ProfilesOf(type) is { IsEmpty: false } profiles)
            CapabilityWriter.WriteStrings(json, "supportedProfile", profiles.AsSpan());
        if (type is "Device")
            json.WriteString("documentation", "A search on Device needs a person too (patient): a type alone is refused.");
        CapabilityWriter.WriteCodes(json, "interaction", "read", "vread", "update", "delete", "history-instance", "create", "search-type");
        json.WriteString("versioning", "versioned");
        json.WriteBoolean("readHistory", true);
        json.WriteBoolean("updateCreate", false);
        json.WriteBoolean("conditionalCreate", true);
        json.WriteString("conditionalRead", "full-support");
        json.WriteBoolean("conditionalUpdate", true);
        json.WriteString("conditionalDelete", "single");
        CapabilityWriter.WriteStrings(json, "referencePolicy", "literal", "logical", "resolves");
        WriteSearch(json, type);
        json.WriteEndObject();
    }

    private void WriteSearch(Utf8JsonWriter json, string type)
    {
        var supported = registry.SupportedFor(type);
        var references = supported.Where(parameter => parameter.Kind == SearchParameterKind.Reference).Select(parameter => $"{type}:{parameter.Code}").ToArray();
        if (references.Length > 0)
            CapabilityWriter.WriteStrings(json, "searchInclude", references);
        if (supported.IsEmpty)
            return;

        json.WriteStartArray("searchParam");
        foreach (var parameter in supported)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Code);
            json.WriteString("definition", parameter.Url);
            json.WriteString("type", NameOf(parameter.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(SearchParameterKind kind) => kind switch
    {
        SearchParameterKind.Token => "token",
        SearchParameterKind.Reference => "reference",
        SearchParameterKind.Date => "date",
        SearchParameterKind.String => "string",
        SearchParameterKind.Uri => "uri",
        SearchParameterKind.Number => "number",
        SearchParameterKind.Quantity => "quantity",
        SearchParameterKind.Composite => "composite",
        _ => "special",
    };
}
