using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Token values of the types that https://hl7.org/fhir/R4/search.html#token names.</summary>
internal static class TokenLeaf
{
    internal static LeafWriter? For(string type) => type switch
    {
        "CodeableConcept" => Concept,
        "Coding" => Coding,
        "Identifier" => Identifier,
        "ContactPoint" => Contact,
        "boolean" => Boolean,
        "code" or "string" or "id" or "uri" or "canonical" or "oid" or "uuid" => Primitive,
        _ => null,
    };

    /// <summary>Says <c>true</c> or <c>false</c> of an element: there and not false, or not. The element is absent when it is undefined.</summary>
    internal static void Truth(JsonElement element, Leaf leaf, IndexBuilder index) =>
        Implied(element.ValueKind is JsonValueKind.Undefined or JsonValueKind.False or JsonValueKind.Null ? "false" : "true", leaf, index);

    private static void Concept(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("coding"u8, out var codings) || codings.ValueKind != JsonValueKind.Array)
            return;
        foreach (var coding in codings.EnumerateArray())
        {
            if (!index.IsFull)
                Coding(coding, leaf, index);
        }
    }

    private static void Coding(JsonElement element, Leaf leaf, IndexBuilder index) =>
        Explicit(JsonText.Of(element, "system"u8), JsonText.Of(element, "code"u8), leaf, index);

    private static void Identifier(JsonElement element, Leaf leaf, IndexBuilder index) =>
        Explicit(JsonText.Of(element, "system"u8), JsonText.Of(element, "value"u8), leaf, index);

    private static void Contact(JsonElement element, Leaf leaf, IndexBuilder index) => Implied(JsonText.Of(element, "value"u8), leaf, index);

    private static void Primitive(JsonElement element, Leaf leaf, IndexBuilder index) => Implied(JsonText.Of(element) is { } text ? leaf.AsStored(text, index) : null, leaf, index);

    private static void Boolean(JsonElement element, Leaf leaf, IndexBuilder index)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            Implied(element.ValueKind == JsonValueKind.True ? "true" : "false", leaf, index);
    }

    private static void Explicit(string? system, string? code, Leaf leaf, IndexBuilder index)
    {
        if (system is null && code is null)
            return;
        TokenValue.Write(index.Current, system, code);
        index.Add(leaf.Number);
    }

    private static void Implied(string? code, Leaf leaf, IndexBuilder index)
    {
        if (code is null)
            return;
        TokenValue.WriteImplied(index.Current, code);
        index.Add(leaf.Number);
    }
}
