using System.Collections.Immutable;
using Vooraf.Access.Consents;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The decisions of the matrix: with what the holder has settled, and the sources of consents that there are.</summary>
internal static class MatrixDecisions
{
    public static AccessDecision Of(string consent, string purpose) => new(new AccessOptions
    {
        Holders =
        [
            new HolderAccess
            {
                Id = MadeDossier.Holder,
                Ura = MadeResources.PersonUra,
                EmergencyTime = TimeSpan.FromHours(1),
                EmergencyWithoutConsent = purpose is "btg-open" or "btg-open-whole",
                EmergencyShowsPlan = purpose is "btg-whole" or "btg-open-whole",
                Circles = CircleBook.Standard.With("RPZAC104", ["V4", "V5", "V6"]),
            },
        ],
        Sources = SourcesOf(consent),
    });

    private static ImmutableArray<IConsentSource> SourcesOf(string consent) => consent switch
    {
        "silent" => [new LocalConsents(), new FixedSource(ConsentVerdict.Unanswered)],
        "objected-there" => [new LocalConsents(), new FixedSource(ConsentVerdict.Objection)],
        "permitted-there" => [new LocalConsents(), new FixedSource(ConsentVerdict.Permission)],
        _ => [new LocalConsents()],
    };
}
