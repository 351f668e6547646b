using System.Text.Json;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A value of a definition as it is named in a message.</summary>
internal static class JsonShort
{
    private const int Longest = 300;

    internal static string Of(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
