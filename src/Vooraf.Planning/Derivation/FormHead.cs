using System.Text.Json;

namespace Vooraf.Planning.Derivation;

/// <summary>What stands on a form beside its questions, as far as it tells whether they have to be read.</summary>
/// <param name="Questionnaire">The canonical of the questionnaire.</param>
/// <param name="Status">The status.</param>
/// <param name="Encounter">The reference to the encounter, as it stands there.</param>
internal readonly record struct FormHead(string? Questionnaire, string? Status, string? Encounter)
{
    /// <summary>Reads it without the questions, which are nearly all of a form.</summary>
    /// <param name="form">A QuestionnaireResponse that is stored.</param>
    public static FormHead Read(ReadOnlySpan<byte> form)
    {
        var head = default(FormHead);
        var reader = new Utf8JsonReader(form);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("questionnaire"u8))
                head = head with { Questionnaire = Text(ref reader) };
            else if (reader.ValueTextEquals("status"u8))
                head = head with { Status = Text(ref reader) };
            else if (reader.ValueTextEquals("encounter"u8))
                head = head with { Encounter = Reference(ref reader) };
            else
                reader.Skip();
        }

        return head;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static string? Reference(ref Utf8JsonReader reader)
    {
        reader.Read();
        var encounter = JsonElement.ParseValue(ref reader);
        return encounter.ValueKind == JsonValueKind.Object && encounter.TryGetProperty("reference"u8, out var reference) && reference.ValueKind == JsonValueKind.String
            ? reference.GetString()
            : null;
    }
}
