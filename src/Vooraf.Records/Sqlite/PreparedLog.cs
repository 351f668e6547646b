using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>A log entry, encoded and sealed on the thread of its caller.</summary>
internal sealed class PreparedLog : IDisposable
{
    private readonly CompactWriter frame = new();

    public PreparedLog(LogEntry entry, LogFrames frames)
    {
        Dossiers = entry.Dossiers.IsDefaultOrEmpty ? [] : entry.Dossiers;
        Reliances = entry.Reliances;
        frames.Write(entry, frame);
    }

    public ImmutableArray<long> Dossiers { get; }

    public ImmutableArray<LogReliance> Reliances { get; }

    public ReadOnlySpan<byte> Frame => frame.Written;

    public void Dispose() => frame.Dispose();
}
