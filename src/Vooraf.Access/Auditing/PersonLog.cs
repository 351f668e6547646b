using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>Makes the person's own view of log entries.</summary>
public static class PersonLog
{
    /// <summary>Merges similar entries of a day and puts them in words.</summary>
    /// <param name="entries">The entries about one person, in the order of the log.</param>
    /// <param name="organisations">The name of an organisation by the id or URA that the log has; null where it is not known.</param>
    public static PersonLogView Of(IEnumerable<LoggedEntry> entries, Func<string, string?> organisations)
    {
        var lines = new List<PersonLogGroup>();
        var open = new Dictionary<PersonLogKey, PersonLogGroup>();
        foreach (var logged in entries)
        {
            var key = PersonLogKey.Of(logged.Entry, organisations);
            if (key.IsEmergency || !open.TryGetValue(key, out var group))
            {
                lines.Add(group = new PersonLogGroup(key));
                open[key] = group;
            }

            group.Add(logged);
        }

        return new PersonLogView([.. lines.OrderByDescending(line => line.Last).Select(line => line.ToLine())]);
    }
}
