using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>Entries that become one line.</summary>
internal sealed class PersonLogGroup(PersonLogKey key)
{
    private readonly SortedSet<string> types = new(StringComparer.Ordinal);
    private readonly SortedSet<string> consents = new(StringComparer.Ordinal);
    private readonly List<long> numbers = [];
    private ImmutableArray<string> reasons = [];
    private DateTimeOffset first = DateTimeOffset.MaxValue;

    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    public void Add(LoggedEntry logged)
    {
        var (number, entry) = logged;
        numbers.Add(number);
        reasons = entry.Reasons;
        first = entry.At < first ? entry.At : first;
        Last = entry.At > Last ? entry.At : Last;
        consents.UnionWith(entry.Consents);
        foreach (var resource in entry.Resources)
            types.Add(resource[..Math.Max(0, resource.IndexOf('/', StringComparison.Ordinal))]);
        types.Remove("");
    }

    public PersonLogLine ToLine() => new()
    {
        Day = key.Day,
        First = first,
        Last = Last,
        Times = numbers.Count,
        Entries = [.. numbers],
        Who = key.Who,
        Role = key.Role,
        Organisation = key.Organisation,
        Responsible = key.Responsible,
        Act = key.Act,
        Outcome = key.Outcome,
        IsEmergency = key.IsEmergency,
        EmergencyReason = key.EmergencyReason,
        Types = key.Outcome == PersonLogOutcome.Done ? [.. types] : [],
        Consents = [.. consents],
        Reasons = reasons,
        Dutch = PersonLogWords.Dutch.Of(key, numbers.Count, types, reasons),
        English = PersonLogWords.English.Of(key, numbers.Count, types, reasons),
    };
}
