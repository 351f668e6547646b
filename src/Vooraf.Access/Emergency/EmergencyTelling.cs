using System.Collections.Concurrent;
using System.Collections.Immutable;
using Vooraf.Access.Decisions;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Access.Emergency;

/// <summary>
/// Tells of an emergency once a token and dossier: one look at a bedside takes many requests. What was told is known to this process only, so after a restart
/// it is told again, as it is by the first requests when they come at one moment; what was not stored is not told. Safe for many threads.
/// </summary>
public sealed class EmergencyTelling
{
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<(string Case, long Dossier), bool> told = new();

    /// <summary>The messages to store with a log entry.</summary>
    public ImmutableArray<OutboxMessage> Of(LogEntry entry, ImmutableArray<AccessRuling> rulings)
    {
        foreach (var ruling in rulings)
        {
            if (ruling.IsEmergency && !told.ContainsKey((EmergencyCase.IdOf(entry), ruling.Dossier)))
                return EmergencyMessages.Of(entry, rulings);
        }

        return [];
    }

    /// <summary>Remembers that messages were stored with their log entry.</summary>
    public void Stored(LogEntry entry, ImmutableArray<OutboxMessage> messages)
    {
        if (messages.IsEmpty)
            return;
        if (told.Count >= MostKnown)
            told.Clear();
        foreach (var message in messages)
            told[(EmergencyCase.IdOf(entry), message.Dossier)] = true;
    }
}
