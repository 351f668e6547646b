using System.Collections.Frozen;
using System.Collections.Immutable;
using Vooraf.Access.Consents;
using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>
/// The decision (docs/adr/0009): rules read from top to bottom. The first that refuses ends it; of those that permit the first counts; without any permit the
/// end is refusal, with the reason of the last rule that missed something.
/// </summary>
public sealed class AccessDecision
{
    private static readonly AccessRuling GoOn = new(Opinion.None);

    private readonly Opinion nobodyPermits = Opinion.Refuse("no-permit", "No rule permits this request.");
    private readonly AccessRules rules = new();
    private readonly FrozenDictionary<string, HolderAccess> holders;
    private readonly ConsentSources sources;

    /// <summary>Makes a decision.</summary>
    /// <param name="options">What it is made with.</param>
    public AccessDecision(AccessOptions options)
    {
        holders = options.Holders.ToFrozenDictionary(holder => holder.Id, StringComparer.Ordinal);
        sources = new ConsentSources(options.Sources, options.SourceTime);
    }

    /// <summary>The decision where no holder has settled anything.</summary>
    public static AccessDecision Standard { get; } = new(AccessOptions.Standard);

    /// <summary>Decides about a request before anything stored is looked at: a refusal, or no opinion, which means go on.</summary>
    public AccessRuling AtTheDoor(AccessRequest request) => Enter(new Matter(request, default, HolderOf(request)));

    /// <summary>Decides about what was found, the door included: a permit with the part that is seen, or a refusal.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subject">What was found.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<AccessRuling> OnAsync(AccessRequest request, AccessSubject subject, CancellationToken cancellation)
    {
        var matter = new Matter(request, subject, HolderOf(request));
        var entered = Enter(matter);
        if (entered.Refuses || !matter.IsPersonAsked(own: false))
            return entered.Refuses ? entered : Judge(matter);

        // Only now: nobody hears of a person about whom nothing may be asked.
        var bound = rules.Bound.Judge(matter);
        if (bound.Verdict == Verdict.Refuse)
            return RulingOf(matter, bound);
        var question = new ConsentQuestion(subject.Dossier!, matter.Holder, matter.Caller.Requester, matter.Caller.Person!, request.At);
        return Judge(matter with { Consent = await sources.AskAsync(question, cancellation) });
    }

    /// <summary>Decides about a resource that lives in no dossier: in the directory, or in a tray.</summary>
    internal AccessRuling OnOutside(AccessRequest request, AccessSubject subject)
    {
        var matter = new Matter(request, subject, HolderOf(request));
        var entered = Enter(matter);
        return entered.Refuses ? entered : Judge(matter);
    }

    private HolderAccess HolderOf(AccessRequest request) => holders.GetValueOrDefault(request.Holder) ?? new HolderAccess { Id = request.Holder };

    private AccessRuling Enter(in Matter matter)
    {
        foreach (var rule in rules.Door)
        {
            var opinion = rule.Judge(matter);
            if (opinion.Verdict == Verdict.Refuse)
                return new AccessRuling(opinion);
        }

        return GoOn;
    }

    private AccessRuling Judge(in Matter matter)
    {
        Opinion? permit = null;
        var missing = nobodyPermits;
        foreach (var rule in rules.Person)
        {
            var opinion = rule.Judge(matter);
            if (opinion.Verdict == Verdict.Refuse)
                return RulingOf(matter, opinion);
            if (opinion.Permits)
                permit ??= opinion;
            else if (opinion.Reason.Length > 0)
                missing = opinion;
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

    private static AccessRuling RulingOf(in Matter matter, Opinion opinion) => new(opinion.Verdict == Verdict.NoOpinion ? opinion with { Verdict = Verdict.Refuse } : opinion)
    {
        Part = PartOf(matter, opinion),
        Dossier = matter.Subject.Dossier?.Number ?? 0,
        Version = matter.Subject.Dossier?.Version ?? 0,
        Patient = PatientOf(matter.Subject.Dossier),
        Consents = matter.Consent?.Consents ?? [],
    };

    // A token for a use case shows no more than that, whoever holds it.
    private static SeenPart PartOf(in Matter matter, Opinion opinion) =>
        opinion.Part == SeenPart.Everything && !matter.Caller.Scopes.UseCases.IsEmpty ? SeenPart.UseCase : opinion.Part;
}
