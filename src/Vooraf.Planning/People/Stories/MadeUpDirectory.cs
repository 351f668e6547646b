using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>The made-up organisations and professionals that all made-up people share.</summary>
internal static class MadeUpDirectory
{
    private const string OrganisationType = "http://nictiz.nl/fhir/NamingSystem/organization-type";
    private const string UziRole = "http://fhir.nl/fhir/NamingSystem/uzi-rolcode";

    private static readonly Coded GeneralPractitioner = new(UziRole, "01.015", "Huisarts");
    private static readonly Coded ElderlyCare = new(UziRole, "01.047", "Specialist ouderengeneeskunde");
    private static readonly Coded Nurse = new(UziRole, "30.000", "Verpleegkundige");

    private static readonly Organisation Practice = new("90000101", "Huisartspraktijk De Verzinselhoek", new(OrganisationType, "Z3", "Huisartspraktijk"));
    private static readonly Organisation NursingHome = new("90000102", "Verpleeghuis Het Luchtkasteel", new(OrganisationType, "R5", "Verpleeghuis"));
    private static readonly Organisation Hospital = new("90000103", "Ziekenhuis Fictiehaven", new(OrganisationType, "V6", "Algemeen ziekenhuis"));

    public static readonly ImmutableArray<Professional> Professionals =
    [
        new("900000201", new("Schetsje", "", "Dokterink", true, "06-00000201"), GeneralPractitioner, Practice),
        new("900000202", new("Parabert", "van", "Spreekuur", false, "06-00000202"), GeneralPractitioner, Practice),
        new("900000203", new("Romanne", "", "Zorgdrager", true, "06-00000203"), ElderlyCare, NursingHome),
        new("900000204", new("Verhalm", "de", "Wijkverpleger", false, "06-00000204"), Nurse, NursingHome),
        new("900000205", new("Legendia", "", "Ziekenzaal", true, "06-00000205"), Nurse, Hospital),
    ];
}
