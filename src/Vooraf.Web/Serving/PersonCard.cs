using System.Text.Json;
using Vooraf.Records;

namespace Vooraf.Web.Serving;

/// <summary>What a list shows of a person.</summary>
/// <param name="Id">Id of the Patient.</param>
/// <param name="Dossier">Number of the dossier.</param>
/// <param name="Version">The version that was read, as it stands in the log.</param>
/// <param name="Name">The name, for people.</param>
/// <param name="Born">The date of birth, for people.</param>
public sealed record PersonCard(string Id, long Dossier, string Version, string Name, string Born)
{
    /// <summary>The person of a dossier; null when there is none.</summary>
    public static PersonCard? Of(Dossier dossier)
    {
        foreach (var version in dossier.Resources)
        {
            if (!string.Equals(version.Key.Type, "Patient", StringComparison.Ordinal))
                continue;
            using var patient = JsonDocument.Parse(version.Json);
            return new PersonCard(version.Key.Id, dossier.Number, PersonReader.VersionName(version), NameOf(patient.RootElement), BirthDateOf(patient.RootElement));
        }

        return null;
    }

    private static string BirthDateOf(JsonElement patient) =>
        patient.TryGetProperty("birthDate"u8, out var date) && date.ValueKind == JsonValueKind.String ? DutchDate.Of(date.GetString()!) : "onbekend";

    private static string NameOf(JsonElement patient)
    {
        if (!patient.TryGetProperty("name"u8, out var names) || names.GetArrayLength() == 0)
            return "naam onbekend";

        var chosen = names[0];
        foreach (var name in names.EnumerateArray())
        {
            if (name.TryGetProperty("use"u8, out var use) && use.ValueEquals("official"u8))
                chosen = name;
        }

        return PersonName.Of(chosen);
    }
}
