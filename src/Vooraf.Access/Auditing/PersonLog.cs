using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>Makes the person's own view of log entries: merges similar entries of a day and puts them in words.</summary>
/// <param name="organisations">The name of an organisation by the id or URA that the log has; null where it is not known.</param>
public sealed class PersonLog(Func<string, string?> organisations)
{
    private readonly List<PersonLogGroup> lines = [];
    private readonly Dictionary<PersonLogKey, PersonLogGroup> open = [];

    /// <summary>The view of entries about one person, in the order of the log.</summary>
    public static PersonLogView Of(IEnumerable<LoggedEntry> entries, Func<string, string?> organisations)
    {
        var log = new PersonLog(organisations);
        foreach (var logged in entries)
            log.Add(logged);
        return log.ToView();
    }

    /// <summary>Adds the next entry.</summary>
    public void Add(LoggedEntry logged)
    {
        var key = PersonLogKey.Of(logged.Entry, organisations);
        if (key.IsEmergency || !open.TryGetValue(key, out var group))
        {
            lines.Add(group = new PersonLogGroup(key));
            open[key] = group;
        }

        group.Add(logged);
    }

    /// <summary>What was added, newest first.</summary>
    public PersonLogView ToView() => new([.. lines.OrderByDescending(line => line.Last).Select(line => line.ToLine())]);
}
