using System.Collections.Immutable;
using Vooraf.Access.Callers;
using Vooraf.Access.Tokens;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>Puts into log entries who called, what was decided on the way and what that relied on.</summary>
public static class RulingsInLog
{
    /// <summary>The entry with all that a token says about who called.</summary>
    public static LogEntry By(this LogEntry entry, Caller caller) => entry with
    {
        Author = caller.Author,
        Person = PersonOf(caller.Person),
        Organisation = OrganisationOf(caller.Requester),
        Purpose = PurposeCodes.CodeOf(caller.Purpose),
        EmergencyReason = caller.EmergencyReason ?? "",
        Token = caller.TokenId,
        KeyThumbprint = caller.KeyThumbprint,
    };

    /// <summary>The entry with what was decided about the persons on the way.</summary>
    public static LogEntry With(this LogEntry entry, RequestSight sight)
    {
        if (sight.Rulings.IsEmpty)
            return entry;

        var (dossiers, patients, reasons, consents) = (entry.Dossiers, entry.Patients, entry.Reasons, entry.Consents);
        foreach (var ruling in sight.Rulings)
        {
            if (ruling.Dossier != 0 && !dossiers.Contains(ruling.Dossier))
                dossiers = dossiers.Add(ruling.Dossier);
            if (ruling.Patient is { } patient && !patients.Contains(patient))
                patients = patients.Add(patient);
            reasons = Joined(reasons, ruling.Reasons);
            consents = Joined(consents, ruling.Consents);
        }

        return entry with { Dossiers = dossiers, Patients = patients, Reasons = reasons, Consents = consents, Checks = ChecksOf(sight.Rulings) };
    }

    /// <summary>The entry of an answer that shows what was permitted: it counts only as long as the dossiers are at the versions that were decided about.</summary>
    public static LogEntry Relying(this LogEntry entry, RequestSight sight)
    {
        if (sight.Rulings.IsEmpty)
            return entry;

        var reliances = ImmutableArray.CreateBuilder<LogReliance>(sight.Rulings.Length);
        foreach (var ruling in sight.Rulings)
        {
            if (ruling.Permits && ruling.Dossier != 0)
                reliances.Add(new LogReliance(ruling.Dossier, ruling.Version));
        }

        return entry with { Reliances = reliances.DrainToImmutable() };
    }

    // What was shown was permitted; without a permit the refusal tells. That an emergency opened one of several must show, or nobody reviews it.
    private static LogChecks ChecksOf(ImmutableArray<AccessRuling> rulings)
    {
        LogChecks? first = null;
        var emergency = LogChecks.None;
        foreach (var ruling in rulings)
        {
            if (!ruling.Permits)
                continue;
            first ??= ruling.Checks;
            emergency |= ruling.Checks & LogChecks.Emergency;
        }

        return (first ?? rulings[0].Checks | LogChecks.Authorisation) | emergency;
    }

    private static ImmutableArray<string> Joined(ImmutableArray<string> known, ImmutableArray<string> more)
    {
        if (known.IsEmpty)
            return more;
        foreach (var one in more)
        {
            if (!known.Contains(one, StringComparer.Ordinal))
                known = known.Add(one);
        }

        return known;
    }

    private static LogPerson? PersonOf(ActingPerson? person) => person is null ? null : new(person.Identifier, person.Name, person.Role, person.Responsible ?? "");

    private static LogOrganisation? OrganisationOf(Organisation organisation) =>
        ReferenceEquals(organisation, Organisation.Unknown) ? null : new(organisation.Ura ?? "", organisation.Name ?? "", organisation.Type ?? "");
}
