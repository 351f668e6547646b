using System.Globalization;

namespace Vooraf.Records.Sqlite;

/// <summary>Checks that every log entry can be read and that none is missing.</summary>
internal sealed class LogCheck(Db db, Names names, IDossierSeal seal, CheckFindings findings)
{
    /// <summary>Reads the log; gives how many entries there are.</summary>
    public long Check()
    {
        findings.Start("log", db.Scalar("SELECT sum(count) FROM log"));
        var rows = new LogRows(names, seal);
        var expected = 1L;
        using var all = db.Prepare("SELECT first, count, body FROM log ORDER BY first");
        while (all.Step())
        {
            var (first, count) = (all.Long(0), all.Int(1));
            if (first != expected)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"The log misses entries {expected} to {first - 1}."));
            CheckRow(rows, first, count, all.Blob(2).ToArray());
            expected = first + count;
        }

        return expected - 1;
    }

    private void CheckRow(LogRows rows, long first, int count, byte[] body)
    {
        try
        {
            rows.Read(body, count);
        }
        catch (Exception failure) when (failure is InvalidDataException or ArgumentException)
        {
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"Log entries {first} to {first + count - 1}: {failure.Message}"));
        }

        for (var i = 0; i < count; i++)
            findings.Step();
    }
}
