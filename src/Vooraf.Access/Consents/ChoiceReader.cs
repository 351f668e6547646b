using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Access.Dossiers;
using Vooraf.Records;

namespace Vooraf.Access.Consents;

/// <summary>Reads a Consent of scope <c>patient-privacy</c> as a choice. What it cannot read whole is not understood.</summary>
internal sealed class ChoiceReader(PersonFacts person, GiverRules givers)
{
    private static readonly string[] RootMembers =
    [
        "resourceType", "id", "meta", "language", "text", "contained", "extension", "identifier", "status", "scope", "category", "patient", "dateTime",
        "performer", "organization", "sourceAttachment", "sourceReference", "policy", "policyRule", "verification", "provision",
    ];

    private static readonly string[] ProvisionMembers = ["id", "extension", "type", "period", "actor", "action", "purpose"];

    /// <summary>True when a Consent is about sharing. No clinical directive is.</summary>
    public static bool IsAboutSharing(JsonElement consent) =>
        consent.Member("scope").Items("coding").Any(coding => coding.Text("code") is ConsentCodes.PatientPrivacy);

    /// <summary>The choice; null when it does not hold (any more), or is about other data.</summary>
    public SharingChoice? Read(ResourceVersion version, JsonElement consent)
    {
        var source = $"{version.Key}/{version.Version}";
        var status = consent.Text("status");
        if (status is "draft" or "proposed" or "inactive" or "entered-in-error" || IsAboutOtherData(consent))
            return null;
        return ReadWhole(version, source, status, consent) ?? new SharingChoice { Source = source, Kind = ChoiceKind.NotUnderstood };
    }

    private SharingChoice? ReadWhole(ResourceVersion version, string source, string? status, JsonElement consent)
    {
        var provision = consent.Member("provision");
        if (consent.MayMeanElse() || HasOther(consent, RootMembers) || (provision.ValueKind == JsonValueKind.Object && HasOther(provision, ProvisionMembers)))
            return null;
        if (KindOf(status, provision) is not { } kind || PeriodOf.Read(provision.Member("period")) is not { } period || !IsAccessForTreatment(provision))
            return null;
        if (RecipientReader.Read(consent) is not { } recipients || KeeperReader.Read(consent) is not { } keepers || MomentOf(version, consent) is not { } given)
            return null;
        if (kind == ChoiceKind.Permission && IsUnverified(consent))
            return null;
        var until = kind == ChoiceKind.Permission ? GivenUntil(consent, given) : DateTimeOffset.MaxValue;

        return new SharingChoice
        {
            Source = source,
            Kind = kind,
            Recipients = recipients.Recipients,
            Holders = recipients.Holders,
            Keepers = keepers,
            From = kind == ChoiceKind.Permission && given > period.From ? given : period.From,
            Until = until < period.Until ? until : period.Until,
        };
    }

    private static bool HasOther(JsonElement element, string[] known) => element.EnumerateObject().Any(member => !known.Contains(member.Name, StringComparer.Ordinal));

    private static ChoiceKind? KindOf(string? status, JsonElement provision) => (status, provision.Text("type")) switch
    {
        ("rejected", _) or ("active", "deny") => ChoiceKind.Objection,
        ("active", "permit") => ChoiceKind.Permission,
        _ => null,
    };

    private static bool IsAccessForTreatment(JsonElement provision) =>
        provision.Items("action").SelectMany(action => action.Items("coding")).All(coding => coding.Text("code") is "access" or "disclose")
        && provision.Items("action").All(action => action.Items("coding").Any())
        && provision.Items("purpose").All(purpose => purpose.Text("code") is ConsentCodes.Treat);

    private static bool IsUnverified(JsonElement consent) => consent.Items("verification").Any(one => one.Member("verified").ValueKind != JsonValueKind.True);

    // Without a date it was given when it was written down here; null when the date cannot be read.
    private static DateTimeOffset? MomentOf(ResourceVersion version, JsonElement consent) =>
        consent.Text("dateTime") is { } text ? FhirTime.StartOf(text) : version.LastUpdated;

    private static bool IsAboutOtherData(JsonElement consent)
    {
        var categories = consent.Items("category").SelectMany(category => category.Items("coding"))
            .Where(coding => coding.Text("system") is ConsentCodes.DataCategorySystem).Select(coding => coding.Text("code")).ToArray();
        return categories.Length > 0 && !categories.Contains(ConsentCodes.TreatmentData, StringComparer.Ordinal);
    }

    // Who gave it must have been able to when it was given; and it ends at the age from which others must give it.
    private DateTimeOffset GivenUntil(JsonElement consent, DateTimeOffset given)
    {
        var performers = person.GiversOf(consent);
        var incapable = given >= person.IncapableSince;
        if (person.AgeAt(given) is not { } age || !givers.MayGive(GiverRules.Local, performers, age, incapable))
            return DateTimeOffset.MinValue;
        return givers.EndsAtAge(GiverRules.Local, performers, age, incapable) is { } end ? person.ReachesAge(end) : DateTimeOffset.MaxValue;
    }
}
