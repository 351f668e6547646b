using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Access.Emergency;

/// <summary>
/// The review list of emergency access. Cases are entries of the log, and so is what the officer finds of them: nothing about them can be changed or lost
/// apart from the log.
/// </summary>
/// <param name="store">Where the log is.</param>
public sealed class EmergencyReviews(IRecordStore store)
{
    /// <summary>The interaction of a log entry that holds what was found.</summary>
    public const string Interaction = "emergency-review";

    private const string Client = "operator";
    private const string Prefix = "emergency/";
    private const string Found = "review-";

    /// <summary>The cases of a holder in a part of the log, oldest first, each with its outcome where one was written down.</summary>
    /// <param name="holder">Id of the holder.</param>
    /// <param name="query">Which part of the log; what was found of a case is looked for in the same part.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<EmergencyCase>> ListAsync(string holder, LogQuery query, CancellationToken cancellation)
    {
        var cases = new Dictionary<string, EmergencyCase>(StringComparer.Ordinal);
        await foreach (var (_, entry) in store.ReadLogAsync(query, cancellation))
        {
            if (!string.Equals(entry.Holder, holder, StringComparison.Ordinal))
                continue;
            if (string.Equals(entry.Interaction, Interaction, StringComparison.Ordinal))
                AddOutcome(cases, entry);
            else if ((entry.Checks & LogChecks.Emergency) != LogChecks.None)
                AddLook(cases, entry);
        }

        return [.. cases.Values.OrderBy(one => one.From)];
    }

    /// <summary>Writes down what the officer finds of a case.</summary>
    /// <param name="found">The case.</param>
    /// <param name="outcome">What was found.</param>
    /// <param name="officer">Who found it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">It could not be stored.</exception>
    public async Task ReviewAsync(EmergencyCase found, EmergencyOutcome outcome, LogPerson officer, DateTimeOffset at, CancellationToken cancellation) =>
        await store.LogAsync(
            new LogEntry
            {
                At = at,
                CorrelationId = found.Id,
                Holder = found.Holder,
                Author = new Author(Client, found.Holder),
                Person = officer,
                Action = 'U',
                Interaction = Interaction,
                Request = Prefix + found.Id,
                Status = 200,
                Patients = found.Patients,
                Reasons = [Found + outcome.ToString().ToLowerInvariant()],
            },
            cancellation);

    // What is looked at after a review was not reviewed.
    private static void AddLook(Dictionary<string, EmergencyCase> cases, LogEntry entry)
    {
        var id = EmergencyCase.IdOf(entry);
        var known = cases.GetValueOrDefault(id) ?? new EmergencyCase
        {
            Id = id,
            Holder = entry.Holder,
            From = entry.At,
            Until = entry.At,
            Organisation = entry.Organisation,
            Person = entry.Person,
            Reason = entry.EmergencyReason,
        };
        cases[id] = known with
        {
            Until = entry.At > known.Until ? entry.At : known.Until,
            Patients = [.. known.Patients.Union(entry.Patients)],
            Requests = known.Requests + 1,
            Outcome = null,
            ReviewedAt = null,
        };
    }

    private static void AddOutcome(Dictionary<string, EmergencyCase> cases, LogEntry entry)
    {
        if (entry.Request.StartsWith(Prefix, StringComparison.Ordinal) && cases.TryGetValue(entry.Request[Prefix.Length..], out var known)
            && entry.Reasons is [var reason, ..] && reason.StartsWith(Found, StringComparison.Ordinal) && Enum.TryParse<EmergencyOutcome>(reason[Found.Length..], ignoreCase: true, out var outcome))
            cases[known.Id] = known with { Outcome = outcome, ReviewedAt = entry.At };
    }
}
