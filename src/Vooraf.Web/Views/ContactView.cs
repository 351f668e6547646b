using Vooraf.Planning.Plans;

namespace Vooraf.Web.Views;

/// <summary>A contact as the page shows it.</summary>
/// <param name="Roles">What the contact is for.</param>
/// <param name="Name">The name.</param>
/// <param name="Telephone">Telephone numbers.</param>
public sealed record ContactView(string Roles, string Name, string Telephone)
{
    /// <summary>True for those that a reader at the bedside looks for.</summary>
    public static bool Matters(Contact contact) =>
        contact.Status is not (ItemStatus.EnteredInError or ItemStatus.Ended) && (contact.IsLegalRepresentative || contact.IsFirstContact || contact.HasWrittenMandate);

    /// <summary>Makes it.</summary>
    public static ContactView Of(Contact contact)
    {
        string?[] roles =
        [
            contact.IsLegalRepresentative ? "wettelijk vertegenwoordiger" : null,
            contact.HasWrittenMandate ? "schriftelijk gemachtigd" : null,
            contact.IsFirstContact ? "eerste contactpersoon" : null,
            contact.Relations.IsEmpty ? null : contact.Relations[0].Words,
        ];
        var telephones = contact.Telecom.Where(point => point.Kind == ContactPointKind.Telephone).Select(point => point.Value).OfType<string>();
        return new ContactView(string.Join(", ", roles.OfType<string>()), contact.Name?.Whole ?? "naam onbekend", string.Join(", ", telephones));
    }
}
