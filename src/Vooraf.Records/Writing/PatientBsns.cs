using System.Globalization;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>Reads the BSNs of a Patient.</summary>
internal static class PatientBsns
{
    /// <summary>The BSNs in nine digits, each with its location; identifiers without a value (masked) are left out.</summary>
    public static IReadOnlyList<(string Bsn, string Location)> Of(JsonElement patient)
    {
        if (!patient.TryGetProperty("identifier"u8, out var identifiers))
            return [];

        var found = new List<(string, string)>();
        var number = 0;
        foreach (var identifier in identifiers.EnumerateArray())
        {
            if (IdentifierReading.BsnOf(identifier) is { } bsn)
                found.Add((bsn, string.Create(CultureInfo.InvariantCulture, $"Patient.identifier[{number}].value")));
            number++;
        }

        return found;
    }
}
