using System.Collections.Immutable;
using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Records.Log;

namespace Vooraf.Api.Logs;

/// <summary>Makes log entries of calls.</summary>
internal static class LogEntries
{
    /// <summary>The entry of a call before anything is known but the request, as the writer takes it.</summary>
    public static LogEntry Of(ApiCall call)
    {
        var facts = InteractionFacts.Of(call.Route.Interaction);
        var caller = call.Caller;
        return new LogEntry
        {
            At = call.At,
            CorrelationId = call.CorrelationId,
            Correlations = call.Correlations,
            Holder = caller.Client.Holder,
            Author = caller.Author,
            Person = PersonOf(caller.Person),
            Organisation = OrganisationOf(caller.Requester),
            Address = call.Address,
            Purpose = PurposeCodes.CodeOf(caller.Purpose),
            Action = facts.Action,
            Interaction = facts.Code,
            Request = RequestMask.Of(call),
            Status = 0,
            Checks = call.Opinion.Verdict == Verdict.Refuse ? LogChecks.None : LogChecks.Authorisation,
            Reasons = call.Opinion.Reasons,
            EmergencyReason = caller.EmergencyReason ?? "",
            Token = caller.TokenId,
        };
    }

    /// <summary>The entry of a call and its answer, with all that the answer relies on.</summary>
    public static LogEntry Of(ApiCall call, Answer answer)
    {
        var entry = Decided(Of(call) with { Status = answer.Status, Dossiers = answer.Dossiers, Resources = answer.Resources }, call);
        return call.Sight is RequestSight { Rulings: { IsEmpty: false } rulings } ? entry with { Reliances = ReliancesOf(rulings) } : entry;
    }

    /// <summary>The same entry with what was decided about the persons on the way. A commit relies on what it was prepared on by itself.</summary>
    public static LogEntry Decided(LogEntry entry, ApiCall call)
    {
        if (call.Sight is not RequestSight { Rulings: { IsEmpty: false } rulings })
            return entry;

        var (dossiers, patients, reasons, consents) = (entry.Dossiers, entry.Patients, entry.Reasons, entry.Consents);
        foreach (var ruling in rulings)
        {
            if (ruling.Dossier != 0 && !dossiers.Contains(ruling.Dossier))
                dossiers = dossiers.Add(ruling.Dossier);
            if (ruling.Patient is { } patient && !patients.Contains(patient))
                patients = patients.Add(patient);
            reasons = With(reasons, ruling.Reasons);
            consents = With(consents, ruling.Consents);
        }

        return entry with { Dossiers = dossiers, Patients = patients, Reasons = reasons, Consents = consents, Checks = ChecksOf(rulings) };
    }

    // What was shown was permitted; without a permit the refusal tells.
    private static LogChecks ChecksOf(ImmutableArray<AccessRuling> rulings)
    {
        foreach (var ruling in rulings)
        {
            if (ruling.Permits)
                return ruling.Checks;
        }

        return rulings[0].Checks | LogChecks.Authorisation;
    }

    private static ImmutableArray<LogReliance> ReliancesOf(ImmutableArray<AccessRuling> rulings)
    {
        var reliances = ImmutableArray.CreateBuilder<LogReliance>(rulings.Length);
        foreach (var ruling in rulings)
        {
            if (ruling.Permits && ruling.Dossier != 0)
                reliances.Add(new LogReliance(ruling.Dossier, ruling.Version));
        }

        return reliances.DrainToImmutable();
    }

    private static ImmutableArray<string> With(ImmutableArray<string> known, ImmutableArray<string> more)
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
