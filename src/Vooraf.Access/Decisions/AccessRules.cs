using System.Collections.Immutable;

namespace Vooraf.Access.Decisions;

/// <summary>The rules, in order (design section 6, docs/adr/0009).</summary>
internal sealed class AccessRules
{
    /// <summary>Of the request alone: nothing that is stored has been looked at.</summary>
    public ImmutableArray<IAccessRule> Door { get; } =
    [
        new CallerIsKnown(),
        new IdentityIsComplete(),
        new PurposeIsServed(),
        new ElsewhereOnlyReads(),
        new ScopeAllows(),
        new UseCaseMatches(),
    ];

    /// <summary>Of what was found, before a source of consents is asked.</summary>
    public IAccessRule Bound { get; } = new PersonIsTheOneBound();

    /// <summary>Of what was found.</summary>
    public ImmutableArray<IAccessRule> Person { get; } =
    [
        new PersonIsTheOneBound(),
        new DirectoryIsOwn(),
        new TrayIsOwn(),
        new RelationHolds(),
        new PatientAsks(),
        new AuditorLooks(),
        new ConsentAllows(),
        new EmergencyOpens(),
    ];
}
