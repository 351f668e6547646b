using System.Collections.Immutable;
using Vooraf.Access.Foreign;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Emergency;

/// <summary>One case of emergency access, to be reviewed: what was seen on one token. Immutable.</summary>
public sealed record EmergencyCase
{
    /// <summary>What the case is called: the id of the token, with the client before it where another issuer gave it, or the id of the request where there is none.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the holder.</summary>
    public required string Holder { get; init; }

    /// <summary>When the first request came.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the last request came.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The organisation that asked; null when not known.</summary>
    public LogOrganisation? Organisation { get; init; }

    /// <summary>Who acted; null when not known.</summary>
    public LogPerson? Person { get; init; }

    /// <summary>The reason that was stated.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The persons whose plan was opened.</summary>
    public ImmutableArray<ResourceKey> Patients { get; init; } = [];

    /// <summary>How many requests there were.</summary>
    public int Requests { get; init; }

    /// <summary>What the officer found; null while nobody has looked at all of it.</summary>
    public EmergencyOutcome? Outcome { get; init; }

    /// <summary>When that was written down; null while nobody has looked at all of it.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>Which case a log entry belongs to. Two issuers may give tokens of one id, so the client, which is named with its issuer, is a part of it.</summary>
    public static string IdOf(LogEntry entry)
    {
        if (entry.Token.Length == 0)
            return entry.CorrelationId;
        return entry.Author.Client.Contains(ForeignClient.Separator, StringComparison.Ordinal) ? $"{entry.Author.Client}#{entry.Token}" : entry.Token;
    }
}
