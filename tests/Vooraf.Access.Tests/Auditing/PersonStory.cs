using System.Globalization;
using Vooraf.Access.Auditing;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>
/// The story of a log, told a second time and in another way than the product does: for each day, each actor and each ending, how often, and which kinds
/// of data were shown. A list of sentences to compare.
/// </summary>
internal static class PersonStory
{
    private static readonly DateTime SummerTime2026 = new(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc);

    public static List<string> Of(IEnumerable<LoggedEntry> log)
    {
        var told = new List<string>();
        foreach (var group in log.GroupBy(logged => Head(logged.Entry), StringComparer.Ordinal))
        {
            if (IsEmergency(group.First().Entry))
                told.AddRange(group.Select(logged => $"{group.Key} x1 [{Kinds([logged])}]"));
            else
                told.Add(string.Create(CultureInfo.InvariantCulture, $"{group.Key} x{group.Count()} [{Kinds(group)}]"));
        }

        told.Sort(StringComparer.Ordinal);
        return told;
    }

    public static List<string> Of(PersonLogView view)
    {
        var told = view.Lines.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Day:yyyy-MM-dd} {line.Who}|{line.Role}|{line.Organisation}|{line.Responsible} {line.Act} {line.Outcome} {(line.IsEmergency ? "emergency: " + line.EmergencyReason : "")} {string.Join(',', line.Reasons)} x{line.Times} [{string.Join(',', line.Types)}]")).ToList();
        told.Sort(StringComparer.Ordinal);

        // Lines that differ in what the story does not tell (identifier, checks, purpose) are told together.
        return Together(told);
    }

    private static List<string> Together(List<string> told)
    {
        var counted = new Dictionary<string, (int Times, SortedSet<string> Kinds)>(StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var line in told)
        {
            var cut = line.LastIndexOf(" x", StringComparison.Ordinal);
            var open = line.IndexOf('[', cut);
            if (line.Contains(" emergency: ", StringComparison.Ordinal))
            {
                result.Add(line);
                continue;
            }

            var (times, kinds) = counted.GetValueOrDefault(line[..cut], (0, new SortedSet<string>(StringComparer.Ordinal)));
            kinds.UnionWith(line[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries));
            counted[line[..cut]] = (times + int.Parse(line.AsSpan(cut + 2, open - cut - 3), CultureInfo.InvariantCulture), kinds);
        }

        result.AddRange(counted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} x{one.Value.Times} [{string.Join(',', one.Value.Kinds)}]")));
        result.Sort(StringComparer.Ordinal);
        return result;
    }

    private static string Head(LogEntry entry)
    {
        var local = entry.At.UtcDateTime.AddHours(entry.At.UtcDateTime >= SummerTime2026 ? 2 : 1);
        var who = entry.Person?.Name is { Length: > 0 } name ? name : entry.Person?.Identifier is { Length: > 0 } id ? id : entry.Author.Client;
        var organisation = entry.Organisation?.Name is { Length: > 0 } named ? named : entry.Organisation?.Ura is { Length: > 0 } ura ? ura : "Praktijk Thuis";
        var emergency = IsEmergency(entry) ? "emergency: " + entry.EmergencyReason : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local:yyyy-MM-dd} {who}|{entry.Person?.Role}|{organisation}|{entry.Person?.Responsible} {Act(entry)} {Ending(entry)} {emergency} {string.Join(',', entry.Reasons)}");
    }

    private static bool IsEmergency(LogEntry entry) => entry.Purpose is "BTG";

    private static string Act(LogEntry entry) => entry.Interaction switch
    {
        "export" => "Copied",
        _ when entry.Request.EndsWith("$access-log", StringComparison.Ordinal) => "LookedAtLog",
        "create" => "Added",
        "update" or "transaction" => "Changed",
        "delete" => "Removed",
        _ => "Looked",
    };

    private static string Ending(LogEntry entry) => entry.Status == 403 ? "Refused" : entry.Status == 200 ? "Done" : "Failed";

    private static string Kinds(IEnumerable<LoggedEntry> entries) =>
        string.Join(',', entries.SelectMany(logged => logged.Entry.Resources).Select(resource => resource.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
