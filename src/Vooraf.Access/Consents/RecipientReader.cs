using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Dossiers;

namespace Vooraf.Access.Consents;

/// <summary>Reads whom a Consent about sharing is about: actors of its provision, the category of the national registry, or else every care provider.</summary>
internal static class RecipientReader
{
    /// <summary>Reads it; null when somebody in it cannot be made out.</summary>
    public static ChoiceScope? Read(JsonElement consent)
    {
        var recipients = ImmutableArray.CreateBuilder<ChoiceRecipient>();
        var holders = ImmutableArray.CreateBuilder<string>();
        foreach (var actor in consent.Member("provision").Items("actor"))
        {
            if (RecipientOf(actor.Member("reference").Member("identifier")) is not { } named)
                return null;
            if (!IsCustodian(actor))
                recipients.Add(named);
            else if (named.Kind == RecipientKind.Organisation)
                holders.Add(named.Code);
            else
                return null;
        }

        foreach (var extension in consent.Items("extension").Where(one => one.Text("url") is ConsentCodes.CategoryExtension))
        {
            if (CategoryOf(extension) is not { } category)
                return null;
            recipients.Add(category);
        }

        return new ChoiceScope(recipients.Count == 0 ? [ChoiceRecipient.Everyone] : recipients.DrainToImmutable(), holders.DrainToImmutable());
    }

    // Whose data it is about, not who may see them.
    private static bool IsCustodian(JsonElement actor) => actor.Member("role").Items("coding").Any(coding => coding.Text("code") is ConsentCodes.Custodian);

    private static ChoiceRecipient? RecipientOf(JsonElement identifier) => (identifier.Text("system"), identifier.Text("value")) switch
    {
        (ConsentCodes.Ura, var ura) when UraNumber.Of(ura) is { } number => new ChoiceRecipient(RecipientKind.Organisation, number),
        (ConsentCodes.CircleSystem, ConsentCodes.EmergencyServices or ConsentCodes.TreatingTeam) => new ChoiceRecipient(RecipientKind.Circle, identifier.Text("value")!),
        (ConsentCodes.CategorySystem, { Length: > 0 } category) => new ChoiceRecipient(RecipientKind.Circle, category),
        _ => null,
    };

    private static ChoiceRecipient? CategoryOf(JsonElement extension)
    {
        var codings = extension.Member("valueCodeableConcept").Items("coding").ToArray();
        return codings.Length == 1 && codings[0].Text("system") is ConsentCodes.CategorySystem && codings[0].Text("code") is { Length: > 0 } code
            ? new ChoiceRecipient(RecipientKind.Circle, code)
            : null;
    }
}
