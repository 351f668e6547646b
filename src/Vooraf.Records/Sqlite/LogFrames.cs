using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// How an entry stands in a row: how many dossiers, their numbers, for none or several the time by which its key is found, the length, the sealed entry.
/// Made on the thread of the caller; the writer puts frames after each other.
/// </summary>
internal sealed class LogFrames(Names names, IStoreKeys keys)
{
    private readonly LogEntryForm form = new(names);

    /// <summary>Writes the frame of an entry.</summary>
    public void Write(LogEntry entry, CompactWriter to)
    {
        using var plain = new CompactWriter();
        form.Write(entry, plain);
        var dossiers = entry.Dossiers.IsDefaultOrEmpty ? [] : entry.Dossiers;
        to.Number(dossiers.Length);
        foreach (var dossier in dossiers)
            to.Number(dossier);
        if (dossiers.Length != 1)
            to.Number(entry.At.ToUnixTimeSeconds());
        var sealedEntry = keys.Seal.Seal(LogScopes.Of(dossiers, entry.At.ToUnixTimeSeconds()), plain.Written);
        to.Number(sealedEntry.Length);
        to.Bytes(sealedEntry);
    }

    /// <summary>Opens one; null when its key was destroyed: it is there, and nobody can read it any more.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public LogEntry? Open(in LogFrame frame)
    {
        var scope = LogScopes.Of(frame.Dossiers, frame.Seconds);
        try
        {
            return Opened(frame, scope);
        }
        catch (InvalidDataException) when (keys.IsDestroyed(scope.Kind, scope.Number))
        {
            return null;
        }
    }

    private LogEntry Opened(in LogFrame frame, SealScope scope)
    {
        var entry = form.Read(keys.Seal.Open(scope, frame.Sealed).Span);
        return entry.Dossiers.AsSpan().SequenceEqual(frame.Dossiers.AsSpan()) ? entry : throw new InvalidDataException("A log entry is about other dossiers than it says outside.");
    }

    /// <summary>The frames of a row.</summary>
    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public static List<LogFrame> Read(ReadOnlySpan<byte> body, int count)
    {
        var from = new CompactReader(body);
        var frames = new List<LogFrame>();
        while (!from.AtEnd)
        {
            var (dossiers, seconds) = ReadHead(ref from);
            frames.Add(new LogFrame(dossiers, seconds, from.Take(from.Count()).ToArray()));
        }

        return frames.Count == count ? frames : throw new InvalidDataException("A row of the log holds another number of entries than it says.");
    }

    /// <summary>The dossiers that a row is about, each as often as there are entries about it; without touching the entries.</summary>
    public static void ReadDossiers(ReadOnlySpan<byte> body, List<long> into)
    {
        var from = new CompactReader(body);
        while (!from.AtEnd)
        {
            into.AddRange(ReadHead(ref from).Dossiers.AsSpan());
            from.Take(from.Count());
        }
    }

    private static (ImmutableArray<long> Dossiers, long Seconds) ReadHead(ref CompactReader from)
    {
        var dossiers = ImmutableArray.CreateBuilder<long>();
        for (var left = from.Count(); left > 0; left--)
            dossiers.Add((long)from.Number());
        var seconds = dossiers.Count == 1 ? 0 : (long)from.Number();
        return (dossiers.DrainToImmutable(), seconds);
    }
}
