using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>The value of a primitive: the right JSON type and the form that its type demands.</summary>
internal static class PrimitiveRules
{
    internal static void Check(ReadingContext context, ElementDefinition element, TypeDefinition type, JsonElement value)
    {
        var expected = Expected(type.Primitive);
        var actual = value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
        if (actual != expected)
            context.Report(IssueCode.Structure, $"A {type.Name} must be a JSON {Word(expected)}.");
        else if (expected == JsonValueKind.Number)
            CheckNumber(context, type, JsonMarshal.GetRawUtf8Value(value));
        else if (expected == JsonValueKind.String)
            CheckString(context, element, type, value);
    }

    private static JsonValueKind Expected(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => JsonValueKind.True,
        PrimitiveKind.Decimal or PrimitiveKind.Integer or PrimitiveKind.UnsignedInt or PrimitiveKind.PositiveInt => JsonValueKind.Number,
        _ => JsonValueKind.String,
    };

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True => "boolean",
        JsonValueKind.Number => "number",
        _ => "string",
    };

    private static void CheckNumber(ReadingContext context, TypeDefinition type, ReadOnlySpan<byte> raw)
    {
        var isRight = type.Primitive switch
        {
            PrimitiveKind.Integer => NumberForm.IsInteger(raw, int.MinValue),
            PrimitiveKind.UnsignedInt => NumberForm.IsInteger(raw, 0),
            PrimitiveKind.PositiveInt => NumberForm.IsInteger(raw, 1),
            _ => NumberForm.IsDecimal(raw),
        };
        if (!isRight)
            context.Report(IssueCode.Value, PrimitiveAdvice.For(type.Primitive));
    }

    private static void CheckString(ReadingContext context, ElementDefinition element, TypeDefinition type, JsonElement value)
    {
        var raw = RawJson.StringBytes(value);
        if (raw.IsEmpty)
            context.Report(IssueCode.Value, "A string must not be empty: leave the element out.");
        else if (!TextForm.HasLegalCharacters(raw))
            context.Report(IssueCode.Value, "The string has a control character, a half surrogate pair or another character that FHIR cannot carry: remove it.");
        else if (raw.Length > ReadingLimits.StringBytes && type.Primitive is not PrimitiveKind.Base64Binary)
            context.Report(IssueCode.TooLong, "The string is longer than 1 MB: shorten it.");
        else if (type.Primitive is PrimitiveKind.Xhtml)
            NarrativeRules.Check(context, value);
        else if (type.Primitive is not (PrimitiveKind.String or PrimitiveKind.Markdown))
            CheckForm(context, element, type, RawJson.Text(value));
    }

    private static void CheckForm(ReadingContext context, ElementDefinition element, TypeDefinition type, ReadOnlySpan<byte> text)
    {
        if (!StringForm.Holds(type.Primitive, text))
            context.Report(IssueCode.Value, PrimitiveAdvice.For(type.Primitive));
        else if (element.Codes is { } codes && !codes.Contains(text))
            context.Report(IssueCode.Value, $"The code must be one of the value set {codes.Url}.");
    }
}
