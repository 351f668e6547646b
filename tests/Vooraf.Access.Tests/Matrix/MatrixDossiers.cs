using Vooraf.Access.Tests.Making;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The dossiers of the matrix: for every state of relation and consent.</summary>
internal static class MatrixDossiers
{
    private const string Hospitals = "RPZAC104";

    public static Dossier Of(string relation, string consent) => MadeDossier.Of(
    [
        MadeResources.Person(consent is "by-child" or "by-guardian" ? "2016-03-01" : "1950-03-01"),
        MadeResources.Mother,
        .. MadeResources.OfEveryKind,
        .. consent is "by-incapable" ? [MadeResources.Incapable("2026-02-01")] : Array.Empty<string>(),
        .. RelationOf(relation),
        .. ConsentsOf(consent).Select(one => one.ToString()),
    ]);

    private static string[] RelationOf(string relation) => relation switch
    {
        "none" => [],
        "person" => [MadeRelation.Of("r", MadeResources.Staff)],
        "organisation" => [MadeRelation.OfOrganisation("r", MadeResources.PersonUra)],
        "colleague" => [MadeRelation.Of("r", MadeResources.Colleague)],
        "ended" => [MadeRelation.Of("r", MadeResources.Staff, end: "2026-11-21")],
        "future" => [MadeRelation.Of("r", MadeResources.Staff, start: "2026-11-23")],
        "unclear" => [MadeRelation.Of("r", MadeResources.Staff).With(""" "modifierExtension":[{"url":"https://example.org/not","valueBoolean":true}] """)],
        "team" => [MadeRelation.OfOrganisation("r", MadeResources.ElsewhereUra)],
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "No such relation."),
    };

    private static MadeConsent[] ConsentsOf(string consent) => consent switch
    {
        "none" or "permitted-there" => [],
        "permit-all" or "silent" or "objected-there" => [Permit()],
        "permit-emergency" => [Permit().ToCircle("emergency-services")],
        "permit-team" => [Permit().ToCircle("treating-team")],
        "permit-category" => [Permit().ToCategory(Hospitals)],
        "permit-organisation" => [Permit().To(MadeResources.ElsewhereUra)],
        "permit-another" => [Permit().To(MadeResources.AnotherUra)],
        "object-all" => [Object()],
        "object-emergency" => [Object().ToCircle("emergency-services")],
        "object-organisation" => [Object().To(MadeResources.ElsewhereUra)],
        "object-holder" => [Object().To(MadeResources.PersonUra)],
        "permit-all-object-organisation" => [Permit(), Object().To(MadeResources.ElsewhereUra)],
        "object-all-permit-organisation" => [Object(), Permit().To(MadeResources.ElsewhereUra)],
        "object-all-permit-category" => [Object(), Permit().ToCategory(Hospitals)],
        "permit-all-object-all" => [Permit(), Object()],
        "permit-organisation-object-organisation" => [Permit().To(MadeResources.ElsewhereUra), Object().To(MadeResources.ElsewhereUra)],
        "expired" => [Permit().WithProvision(""" "period":{"end":"2026-11-21"} """)],
        "future" => [Permit().WithProvision(""" "period":{"start":"2026-11-23"} """)],
        "withdrawn" => [Permit().With(""" "status":"inactive" """)],
        "unclear" => [Unclear()],
        "unclear-permit-organisation" => [Unclear(), Permit().To(MadeResources.ElsewhereUra)],
        "by-child" or "by-incapable" => [Permit()],
        "by-guardian" => [Permit().By("RelatedPerson/mother")],
        _ => throw new ArgumentOutOfRangeException(nameof(consent), consent, "No such consent."),
    };

    private static MadeConsent Permit() => MadeConsent.Permit("permit");

    private static MadeConsent Object() => MadeConsent.Deny("object");

    private static MadeConsent Unclear() => MadeConsent.Permit("unclear").WithProvision(""" "modifierExtension":[{"url":"https://example.org/not","valueBoolean":true}] """);
}
