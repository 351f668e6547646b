using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>A Reference: it may point only to the types that its element allows (https://hl7.org/fhir/R4/references.html).</summary>
internal static class ReferenceRules
{
    internal static void Check(ReadingContext context, JsonElement reference, IReadOnlyList<string> targets)
    {
        var literal = Text(reference, "reference"u8);
        var named = Text(reference, "type"u8);
        CheckTarget(context, TypeOfRelative(literal), targets, "reference");
        if (named.IndexOf((byte)':') < 0)
            CheckTarget(context, named, targets, "type");
        if (!TypeOfRelative(literal).IsEmpty && !named.IsEmpty && named.IndexOf((byte)':') < 0 && !named.SequenceEqual(TypeOfRelative(literal)))
            context.Report(IssueCode.Value, "The type of the reference is not the type in its literal reference: make them the same.", "type");
    }

    /// <summary>The type in <c>Type/id</c> or <c>Type?query</c>; empty for anything else (absolute, contained, urn).</summary>
    internal static ReadOnlySpan<byte> TypeOfRelative(ReadOnlySpan<byte> literal)
    {
        var end = literal.IndexOfAny((byte)'/', (byte)'?');
        return end > 0 && literal[0] is >= (byte)'A' and <= (byte)'Z' && literal[..end].IndexOf((byte)':') < 0 ? literal[..end] : default;
    }

    private static void CheckTarget(ReadingContext context, ReadOnlySpan<byte> type, IReadOnlyList<string> targets, string child)
    {
        if (type.IsEmpty)
            return;
        if (FhirDefinitions.R4.FindResourceType(type) is not { } definition)
            context.Report(IssueCode.Value, "The reference names a type that is not a resource type of FHIR R4.", child);
        else if (targets.Count > 0 && !Contains(targets, definition.Name))
            context.Report(IssueCode.Value, $"This reference may point to {string.Join(" or ", targets)} only, not to {definition.Name}.", child);
    }

    private static bool Contains(IReadOnlyList<string> targets, string name)
    {
        for (var at = 0; at < targets.Count; at++)
        {
            if (string.Equals(targets[at], name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Text(JsonElement reference, ReadOnlySpan<byte> name)
    {
        if (!reference.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return default;
        return TextForm.HasLegalCharacters(RawJson.StringBytes(value)) ? RawJson.Text(value) : default;
    }
}
