using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Access.Consents;
using Vooraf.Records;

namespace Vooraf.Access.Dossiers;

/// <summary>What a dossier says about who the person is, how old, whether they can decide, and who may speak for them.</summary>
internal sealed class PersonFacts
{
    private const string CapacityCode = "http://snomed.info/sct|665671000146101";
    private const string CapacityExtension = "LegallyCapable";

    private readonly Dictionary<string, ChoiceGivers> contacts = new(StringComparer.Ordinal);
    private (DateOnly First, DateOnly Last)? born;
    private string? patient;

    private PersonFacts()
    {
    }

    /// <summary>From when on it is known that the person cannot decide: the beginning of time when it does not say, the end of it when nothing says so.</summary>
    public DateTimeOffset IncapableSince { get; private set; } = DateTimeOffset.MaxValue;

    public static PersonFacts Of(ImmutableArray<(ResourceVersion Version, JsonElement Root)> resources, GiverRules rules)
    {
        var facts = new PersonFacts();
        foreach (var (version, root) in resources)
        {
            switch (version.Key.Type)
            {
                case "Patient":
                    facts.ReadPatient(version, root);
                    break;
                case "RelatedPerson":
                    facts.ReadContact(version, root, rules);
                    break;
                case "Observation" when root.Member("code").Codes().Contains(CapacityCode, StringComparer.Ordinal):
                    facts.ReadCapacity(root);
                    break;
            }
        }

        return facts;
    }

    /// <summary>Who the performers of a Consent are.</summary>
    public ChoiceGivers GiversOf(JsonElement consent)
    {
        var givers = ChoiceGivers.None;
        foreach (var performer in consent.Items("performer"))
        {
            var reference = performer.Text("reference") ?? "";
            if (patient is not null && string.Equals(reference, patient, StringComparison.Ordinal))
                givers |= ChoiceGivers.Person;
            givers |= contacts.GetValueOrDefault(reference);
        }

        return givers;
    }

    /// <summary>The age at a moment in whole years, at least; null when it is not known.</summary>
    public int? AgeAt(DateTimeOffset at)
    {
        if (born is not { Last: var birth })
            return null;
        var day = DutchDay.Of(at);
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>When the person reaches an age, at the earliest; the beginning of time when it is not known, or lies beyond the calendar.</summary>
    public DateTimeOffset ReachesAge(int years) =>
        born is { First: var birth } && birth.Year + years < DateOnly.MaxValue.Year ? DutchDay.BeginOf(birth.AddYears(years)) : DateTimeOffset.MinValue;

    private void ReadPatient(ResourceVersion version, JsonElement root)
    {
        patient = version.Key.ToString();
        born = root.Text("birthDate") is { } text ? FhirTime.DaysOf(text) : null;
        foreach (var extension in root.Items("extension"))
        {
            if (extension.Text("url")?.Contains(CapacityExtension, StringComparison.Ordinal) == true
                && extension.Items("extension").Any(part => part.Member("valueBoolean").ValueKind == JsonValueKind.False))
                BeIncapable(DateTimeOffset.MinValue);
        }
    }

    private void ReadCapacity(JsonElement root)
    {
        if (root.Member("valueBoolean").ValueKind == JsonValueKind.False && root.Text("status") is not "entered-in-error")
            BeIncapable((root.Text("effectiveDateTime") is { } text ? FhirTime.StartOf(text) : null) ?? DateTimeOffset.MinValue);
    }

    private void BeIncapable(DateTimeOffset since) => IncapableSince = since < IncapableSince ? since : IncapableSince;

    private void ReadContact(ResourceVersion version, JsonElement root, GiverRules rules)
    {
        if (root.MayMeanElse() || root.Member("active").ValueKind == JsonValueKind.False)
            return;
        var giver = ChoiceGivers.None;
        foreach (var code in root.Items("relationship").SelectMany(concept => concept.Codes()))
            giver |= rules.GiverOf(code);
        contacts[version.Key.ToString()] = giver;
    }
}
