using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Access.Decisions;

/// <summary>
/// What one request may see. Whatever finds a dossier asks here first, and works on what is left. Remembers the rulings, for the log.
/// For one request; not for several threads at once.
/// </summary>
/// <param name="decision">The decision.</param>
/// <param name="request">The request.</param>
public sealed class RequestSight(AccessDecision decision, AccessRequest request) : IDossierSight
{
    // To another organisation, a person without a plan is the same as one who is unknown.
    private static readonly Opinion NoPlan = Opinion.Refuse("no-plan", "There is no plan of this person.");

    private static readonly Opinion NotShown = Opinion.Refuse("not-shown", "What was asked is not there, or may not be shown.");

    // A page of includes asks the same of each of its Practitioners and Organizations.
    private readonly Dictionary<AccessSubject, bool> outside = [];
    private Dossier? last;
    private Dossier? seen;
    private SeenPart part;

    /// <summary>The request.</summary>
    public AccessRequest Request => request;

    /// <summary>What was decided on the way, in that order: one ruling for each dossier that was found, and for what lies outside dossiers.</summary>
    public ImmutableArray<AccessRuling> Rulings { get; private set; } = [];

    /// <summary>The ruling that says most about the request: the first refusal, else the first permit; null when nothing was decided about.</summary>
    public AccessRuling? Ruling
    {
        get
        {
            foreach (var ruling in Rulings)
            {
                if (ruling.Refuses)
                    return ruling;
            }

            return Rulings.IsEmpty ? null : Rulings[0];
        }
    }

    /// <summary>Of what was permitted nothing is shown after all: the log tells of refusals.</summary>
    public void ShowNothing() => Rulings = [.. Rulings.Select(ruling => ruling.Permits ? ruling.Without(NotShown) : ruling)];

    /// <inheritdoc/>
    public bool TellsWhatIsMissing => request.Caller is { IsOwn: true, Patient: null };

    /// <inheritdoc/>
    public async ValueTask<Dossier?> SeeAsync(Dossier dossier, CancellationToken cancellation)
    {
        if (!string.Equals(dossier.Holder, request.Holder, StringComparison.Ordinal))
            return null;
        if (ReferenceEquals(last, dossier))
            return seen;

        var ruling = await decision.OnAsync(request, AccessSubject.Of(dossier), cancellation);
        var left = ruling.Permits ? Minimising.Of(dossier, ruling.Part, request) : null;
        if (left is not null && !request.Caller!.IsOwn && !HoldsPlan(left))
            (ruling, left) = (ruling.Without(NoPlan), null);

        Remember(ruling);
        (last, seen, part) = (dossier, left, ruling.Part);
        return seen;
    }

    /// <inheritdoc/>
    public bool SeesOutside(ResourceVersion version) =>
        OpensOutside(version.Home, version.Key.Type) && Minimising.Shows(request.Caller!.Scopes, version, request.Interaction);

    /// <inheritdoc/>
    public async ValueTask<bool> OpensAsync(Dossier dossier, CancellationToken cancellation) =>
        await SeeAsync(dossier, cancellation) is not null && part == SeenPart.Everything;

    /// <inheritdoc/>
    public bool OpensOutside(in Home home, string type)
    {
        if (home.Kind == HomeKind.Dossier || !string.Equals(home.Holder, request.Holder, StringComparison.Ordinal))
            return false;

        var subject = home.Kind == HomeKind.Directory ? AccessSubject.Directory(type) : AccessSubject.Tray(home.Client);
        if (!outside.TryGetValue(subject, out var opens))
            outside[subject] = opens = decision.OnOutside(request, subject).Permits;
        return opens;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> MayBeginAsync(CancellationToken cancellation) =>
        Remember(await decision.OnAsync(request, AccessSubject.NewPerson, cancellation)).Permits;

    /// <summary>True when the scopes allow reading what the request wrote or found instead: who may write need not be allowed to read.</summary>
    /// <param name="version">A version of a resource that was open to the request.</param>
    public bool MayRead(ResourceVersion version) => Minimising.Shows(request.Caller!.Scopes, version, AccessInteraction.Read);

    /// <summary>What is decided about the log of the holder.</summary>
    public async ValueTask<AccessRuling> LooksAtLogAsync(CancellationToken cancellation) =>
        Remember(await decision.OnAsync(request, AccessSubject.Log, cancellation));

    private static bool HoldsPlan(Dossier dossier)
    {
        foreach (var resource in dossier.Resources)
        {
            if (resource.Key.Type is not ("Patient" or "RelatedPerson" or "Encounter" or "Device"))
                return true;
        }

        return false;
    }

    private AccessRuling Remember(AccessRuling ruling)
    {
        Rulings = Rulings.Add(ruling);
        return ruling;
    }
}
