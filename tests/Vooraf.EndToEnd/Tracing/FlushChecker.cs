using System.Globalization;

namespace Vooraf.EndToEnd.Tracing;

/// <summary>
/// Judges a trace of a server with one client that sends one request at a time: between the arrival of a request and the first byte of its answer
/// the store's log file was written, and no byte of the answer left before a flush that began after the last write and ended well.
/// </summary>
/// <remarks>With one request at a time every write to the log file belongs to the request that is being answered, so the rule is sound.</remarks>
internal sealed class FlushChecker
{
    private readonly Dictionary<string, LogFile> files = new(StringComparer.Ordinal);
    private readonly List<string> violations = [];
    private readonly string server;
    private bool awaiting;
    private int writes;
    private int answers;

    private FlushChecker(string server) => this.server = server;

    /// <summary>Judges the events of a trace of a server that listens on a port of 127.0.0.1.</summary>
    public static FlushVerdict Check(IEnumerable<TraceEvent> events, int port)
    {
        var checker = new FlushChecker(string.Create(CultureInfo.InvariantCulture, $"TCP:[127.0.0.1:{port}->"));
        foreach (var one in events)
            checker.See(one);
        return new FlushVerdict(checker.answers, checker.violations);
    }

    private void See(TraceEvent one)
    {
        if (one.Target.EndsWith("-wal", StringComparison.Ordinal))
            SeeLogFile(one);
        else if (one.Target.StartsWith(server, StringComparison.Ordinal))
            SeeSocket(one);
    }

    private void SeeLogFile(TraceEvent one)
    {
        if (!files.TryGetValue(one.Target, out var file))
            files[one.Target] = file = new LogFile();
        switch (one.Name)
        {
            case "write" or "writev" or "pwrite64" or "pwritev" or "pwritev2":
                file.Moment++;
                file.Dirty = true;
                writes += one.Ends ? 1 : 0;
                break;
            case "fsync" or "fdatasync" when !one.Ends:
                file.MomentOfFlush = file.Moment;
                break;
            case "fsync" or "fdatasync":
                file.Dirty &= one.Result != 0 || file.Moment != file.MomentOfFlush;
                break;
        }
    }

    private void SeeSocket(TraceEvent one)
    {
        switch (one.Name)
        {
            case "read" or "readv" or "recvmsg" or "recvfrom" when one is { Ends: true, Result: > 0 } && !awaiting:
                awaiting = true;
                writes = 0;
                break;
            case "write" or "writev" or "sendmsg" or "sendto" or "sendmmsg" or "sendfile" when !one.Ends:
                SeeAnswer();
                break;
        }
    }

    private void SeeAnswer()
    {
        answers += awaiting ? 1 : 0;
        if (awaiting && writes == 0)
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"answer {answers} left without any write to the log file"));
        if (files.Values.Any(file => file.Dirty))
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"bytes of answer {answers} left before the log file was flushed"));
        awaiting = false;
    }

    private sealed class LogFile
    {
        public bool Dirty { get; set; }

        public long Moment { get; set; }

        public long MomentOfFlush { get; set; }
    }
}
