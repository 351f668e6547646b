using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the person.</summary>
internal static class PersonFields
{
    public static readonly ImmutableArray<PlanField> Rows =
    [
        Row("person.given", person => person.Name?.Given, "Patient.name.given", null, "964"),
        Row("person.prefix", person => person.Name?.Prefix, "Patient.name.family (own prefix)", null, "965"),
        Row("person.family", person => person.Name?.Family, "Patient.name.family (own name)", null, "966"),
        Row("person.text", person => person.Name?.Text, "Patient.name.text", "The form has a name in parts only."),
        Row("person.birthDate", person => person.BirthDate?.Text, "Patient.birthDate", null, "967"),
    ];

    private static PlanField Row(string id, Func<Person, string?> value, string element, string? whyNot, params ImmutableArray<string> questions) =>
        new(id, element, questions, whyNot, plan => plan.Person is Person person ? [new PlanValue(null, "", value(person))] : []);
}
