using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Names, telephone, e-mail and addresses as the zib's want them.</summary>
internal static class HumanParts
{
    public static JsonArray? Names(Human human) => Fhir.List(Official(human), Fhir.Object(("use", "usual"), ("given", Fhir.List(human.Given))));

    public static JsonArray? Telecom(Human human) => Fhir.List(
        Fhir.Object(("system", "phone"), ("_system", Fhir.Specified(Codes.Mobile)), ("value", human.Phone), ("use", "home")),
        Fhir.Object(("system", "email"), ("value", human.Email), ("use", "home")));

    public static JsonArray? Address(Home home) => Fhir.List(Fhir.Object(
        ("extension", Fhir.List(Fhir.Extension(Fhir.Nictiz + "ext-AddressInformation.AddressType", "CodeableConcept", Fhir.Concept(Codes.PrimaryHome)))),
        ("use", "home"),
        ("type", "both"),
        ("line", Fhir.List(home.Street + " " + home.HouseNumber)),
        ("_line", Fhir.List(Fhir.Object(("extension", Fhir.List(
            Fhir.Extension(Fhir.Core + "iso21090-ADXP-streetName", "String", home.Street),
            Fhir.Extension(Fhir.Core + "iso21090-ADXP-houseNumber", "String", home.HouseNumber)))))),
        ("city", home.City),
        ("district", home.City),
        ("postalCode", home.PostalCode),
        ("country", "Nederland"),
        ("_country", Fhir.Specified(Codes.Netherlands))));

    private static JsonObject Official(Human human) => Fhir.Object(
        ("extension", Fhir.List(Fhir.Extension(Fhir.Core + "humanname-assembly-order", "Code", "NL1"))),
        ("use", "official"),
        ("text", human.FullName),
        ("family", human.FullFamily),
        ("_family", Fhir.Object(("extension", Fhir.List(
            human.Prefix.Length == 0 ? null : Fhir.Extension(Fhir.Core + "humanname-own-prefix", "String", human.Prefix),
            Fhir.Extension(Fhir.Core + "humanname-own-name", "String", human.Family))))),
        ("given", Fhir.List(human.Given, human.Given[..1])),
        ("_given", Fhir.List(Qualifier("BR"), Qualifier("IN"))));

    // BR: first name, IN: initial.
    private static JsonObject Qualifier(string code) => Fhir.Object(("extension", Fhir.List(Fhir.Extension(Fhir.Core + "iso21090-EN-qualifier", "Code", code))));
}
