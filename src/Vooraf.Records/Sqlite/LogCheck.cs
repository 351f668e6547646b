using System.Globalization;

namespace Vooraf.Records.Sqlite;

/// <summary>Checks that every log entry can be read and that none is missing. Whether somebody changed them is for <see cref="Log.Chains.LogVerifier"/>.</summary>
internal sealed class LogCheck(Db db, Names names, IStoreKeys keys, CheckFindings findings)
{
    private readonly LogFrames frames = new(names, keys);

    /// <summary>Reads the log; gives how many entries there are.</summary>
    public long Check()
    {
        findings.Start("log", db.Scalar("SELECT sum(count) FROM log"));
        var (expected, total) = (Math.Max(1, db.Scalar("SELECT min(first) FROM log_day")), 0L);
        using var all = db.Prepare("SELECT first, count, body FROM log ORDER BY first");
        while (all.Step())
        {
            var (first, count) = (all.Long(0), all.Int(1));
            if (first != expected)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"The log misses entries {expected} to {first - 1}."));
            CheckRow(first, count, all.Blob(2));
            expected = first + count;
            total += count;
        }

        return total;
    }

    private void CheckRow(long first, int count, ReadOnlySpan<byte> body)
    {
        try
        {
            foreach (var frame in LogFrames.Read(body, count))
                frames.Open(frame);
        }
        catch (Exception failure) when (failure is InvalidDataException or ArgumentException)
        {
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"Log entries {first} to {first + count - 1}: {failure.Message}"));
        }

        for (var i = 0; i < count; i++)
            findings.Step();
    }
}
