using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the contacts. The form has one legal representative and one first contact.</summary>
internal static class ContactFields
{
    private const string Relationship = "RelatedPerson.relationship";

    private static readonly FieldRows<Contact> Of = new("contact", plan => plan.Contacts, FactText.FamilyOf);

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Of.Row("given", one => one.Name?.Given, "RelatedPerson.name.given", null, "973", "985"),
        Of.Row("prefix", one => one.Name?.Prefix, "RelatedPerson.name.family (own prefix)", null, "974", "986"),
        Of.Row("family", one => one.Name?.Family, "RelatedPerson.name.family (own name)", null, "975", "987"),
        Of.Row("text", one => one.Name?.Text, "RelatedPerson.name.text", "The form has a name in parts only."),
        Of.Rows("role", (_, one) => one.Roles.Select(FactText.Code), Relationship, null, "982", "984", "1644"),
        Of.Rows("role.text", (_, one) => one.Roles.Select(role => role.Text), Relationship + ".text", null, "411"),
        Of.Rows("relation", (_, one) => one.Relations.Select(FactText.Code), Relationship, null, "983", "995"),
        Of.Rows("relation.text", (_, one) => one.Relations.Select(relation => relation.Text), Relationship + ".text", null, "408", "412"),
        Of.Rows("telecom", (_, one) => one.Telecom.Select(point => $"{point.Kind}|{point.Value}"), "RelatedPerson.telecom", null, "976", "980", "988", "992"),
        Of.Rows("telecom.line", (_, one) => one.Telecom.Select(point => With(point, FactText.Code(point.Line))), "RelatedPerson.telecom.system (specification)", null, "977", "989"),
        Of.Rows("telecom.use", (_, one) => one.Telecom.Select(point => With(point, point.Use)), "RelatedPerson.telecom.use", null, "978", "981", "990", "993"),
        Of.Rows("telecom.comment", (_, one) => one.Telecom.Select(point => With(point, point.Comment)), "RelatedPerson.telecom (comment)", null, "979", "991"),
        Of.Row("status", one => one.Status.ToString(), "RelatedPerson.active", null, "status"),
        new(
            "contacts.representativeIsFirst",
            null,
            ["984"],
            "Resources say it with the roles of the contacts, and have no place for \"no\" without a first contact.",
            plan => [new PlanValue(null, "", FactText.Of(plan.RepresentativeIsFirstContact))]),
    ];

    private static string? With(ContactPoint point, string? value) => value is null ? null : $"{point.Value}|{value}";
}
