using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Terminology;

/// <summary>Reads a ValueSet: its compose, or, when it has none, its expansion.</summary>
internal static class ValueSetReader
{
    private const int MostParts = 20_000;

    /// <summary>The value set; null when it is not JSON. One that is too large when all that it includes is counted stands for an unknown one.</summary>
    internal static LoadedValueSet? Read(ValueSetIndex index, Definition definition, IReadOnlyList<Definition> trail)
    {
        try
        {
            using var document = JsonDocument.Parse(definition.Json);
            var root = document.RootElement;
            if (JsonText.TryGet(root, "compose"u8, out var compose))
            {
                var read = new LoadedValueSet(definition.Url, Parts(index, compose, "include"u8, trail), Parts(index, compose, "exclude"u8, trail));
                return read.Parts > MostParts ? NotLoaded(definition.Url) : read;
            }

            return JsonText.TryGet(root, "expansion"u8, out var expansion)
                ? new LoadedValueSet(definition.Url, Expansion(expansion), [])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<ValueSetPart> Parts(ValueSetIndex index, JsonElement compose, ReadOnlySpan<byte> name, IReadOnlyList<Definition> trail)
    {
        var parts = new List<ValueSetPart>();
        foreach (var include in JsonText.ItemsOf(compose, name))
            parts.Add(Part(index, include, trail));
        return parts;
    }

    private static ValueSetPart Part(ValueSetIndex index, JsonElement include, IReadOnlyList<Definition> trail)
    {
        var system = JsonText.Of(include, "system"u8);
        var valueSets = new List<LoadedValueSet>();
        foreach (var canonical in JsonText.TextsOf(include, "valueSet"u8))
            valueSets.Add(index.Find(canonical, trail) ?? NotLoaded(canonical));
        return new ValueSetPart(system is null ? null : Encoding.UTF8.GetBytes(system), system is null ? null : Codes(index, include, system), valueSets);
    }

    private static CodeGroup? Codes(ValueSetIndex index, JsonElement include, string system)
    {
        if (JsonText.TryGet(include, "concept"u8, out _))
        {
            var codes = new List<string>();
            foreach (var concept in JsonText.ItemsOf(include, "concept"u8))
            {
                if (JsonText.Of(concept, "code"u8) is { } code)
                    codes.Add(code);
            }

            return new CodeGroup(codes);
        }

        return JsonText.TryGet(include, "filter"u8, out _) ? null : index.CodesOf(system);
    }

    /// <summary>Stands for a value set that is not there: of no code can be told whether it is in it.</summary>
    private static LoadedValueSet NotLoaded(string canonical) => new(canonical, [], []) { IsMissing = true };

    private static List<ValueSetPart> Expansion(JsonElement expansion)
    {
        var codes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        AddContained(expansion, codes);
        return [.. codes.Select(static entry => new ValueSetPart(Encoding.UTF8.GetBytes(entry.Key), new CodeGroup(entry.Value), []))];
    }

    private static void AddContained(JsonElement parent, Dictionary<string, List<string>> codes)
    {
        foreach (var concept in JsonText.ItemsOf(parent, "contains"u8))
        {
            var system = JsonText.Of(concept, "system"u8) ?? "";
            if (!codes.TryGetValue(system, out var found))
                codes.Add(system, found = []);
            if (JsonText.Of(concept, "code"u8) is { } code)
                found.Add(code);
            AddContained(concept, codes);
        }
    }
}
