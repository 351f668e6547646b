namespace Vooraf.Records.Log;

/// <summary>Which part of the log is wanted.</summary>
public sealed record LogQuery
{
    /// <summary>Only entries about this dossier; null: about anybody and nobody.</summary>
    public long? Dossier { get; init; }

    /// <summary>Only entries at this time or later; null: from the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only entries before this time; null: to the end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries after this number.</summary>
    public long After { get; init; }
}
