using Vooraf.Records.Log;

namespace Vooraf.Records.Sqlite;

/// <summary>Opens a row of the log: the entries of one flush, each with its length before it.</summary>
internal sealed class LogRows(Names names, IDossierSeal seal)
{
    private readonly LogEntryForm form = new(names);

    /// <summary>Its entries, in order.</summary>
    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public List<LogEntry> Read(byte[] body, int count)
    {
        var opened = seal.Open(SealScope.Log, body);
        var from = new CompactReader(opened.Span);
        var entries = new List<LogEntry>();
        while (!from.AtEnd)
            entries.Add(form.Read(from.Take(from.Count())));
        return entries.Count == count ? entries : throw new InvalidDataException("A row of the log holds another number of entries than it says.");
    }
}
