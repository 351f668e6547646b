using System.Collections.Immutable;
using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>
/// The decision (design section 6, docs/adr/0009): rules read from top to bottom. The first that refuses ends it; of those that permit the first counts;
/// without any permit the end is refusal, with the reason of the last rule that missed something.
/// </summary>
public sealed class AccessDecision
{
    private static readonly Opinion NobodyPermits = Opinion.Refuse("no-permit", "No rule permits this request.");
    private static readonly AccessRuling GoOn = new(Opinion.None);

    // Of the request alone: nothing that is stored has been looked at.
    private readonly ImmutableArray<IAccessRule> door =
    [
        new CallerIsKnown(),
        new IdentityIsComplete(),
        new ElsewhereOnlyReads(),
        new ScopeAllows(),
    ];

    // Of what was found.
    private readonly ImmutableArray<IAccessRule> person =
    [
        new PersonIsTheOneBound(),
        new DirectoryIsOwn(),
        new TrayIsOwn(),
        new RelationHolds(),
    ];

    /// <summary>The decision with the settings that come along.</summary>
    public static AccessDecision Standard { get; } = new();

    /// <summary>Decides about a request before anything stored is looked at: a refusal, or no opinion, which means go on.</summary>
    public AccessRuling AtTheDoor(AccessRequest request)
    {
        var matter = new Matter(request, default);
        foreach (var rule in door)
        {
            var opinion = rule.Judge(matter);
            if (opinion.Verdict == Verdict.Refuse)
                return new AccessRuling(opinion);
        }

        return GoOn;
    }

    /// <summary>Decides about what was found, the door included: a permit with the part that is seen, or a refusal.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subject">What was found.</param>
    /// <param name="cancellation">Ends it early.</param>
    public ValueTask<AccessRuling> OnAsync(AccessRequest request, AccessSubject subject, CancellationToken cancellation)
    {
        var entered = AtTheDoor(request);
        return ValueTask.FromResult(entered.Refuses ? entered : Judge(new Matter(request, subject)));
    }

    /// <summary>Decides about a resource that lives in no dossier: in the directory, or in a tray.</summary>
    internal AccessRuling OnOutside(AccessRequest request, AccessSubject subject)
    {
        var entered = AtTheDoor(request);
        return entered.Refuses ? entered : Judge(new Matter(request, subject));
    }

    private AccessRuling Judge(in Matter matter)
    {
        Opinion? permit = null;
        var missing = NobodyPermits;
        foreach (var rule in person)
        {
            var opinion = rule.Judge(matter);
            if (opinion.Verdict == Verdict.Refuse)
                return RulingOf(matter, opinion);
            if (opinion.Permits)
                permit ??= opinion;
            else if (opinion.Reason.Length > 0)
                missing = opinion with { Verdict = Verdict.Refuse };
        }

        return RulingOf(matter, permit ?? missing);
    }

    private static ResourceKey? PatientOf(Dossier? dossier)
    {
        foreach (var resource in dossier?.Resources ?? [])
        {
            if (string.Equals(resource.Key.Type, "Patient", StringComparison.Ordinal))
                return resource.Key;
        }

        return null;
    }

    private static AccessRuling RulingOf(in Matter matter, Opinion opinion) => new(opinion)
    {
        Dossier = matter.Subject.Dossier?.Number ?? 0,
        Version = matter.Subject.Dossier?.Version ?? 0,
        Patient = PatientOf(matter.Subject.Dossier),
    };
}
