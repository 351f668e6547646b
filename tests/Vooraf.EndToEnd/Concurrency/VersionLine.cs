using System.Globalization;

namespace Vooraf.EndToEnd.Concurrency;

/// <summary>Which write made which version of one resource.</summary>
internal sealed class VersionLine
{
    private readonly Dictionary<int, Operation> writes = [];

    private VersionLine()
    {
    }

    /// <summary>Finds the write of every version; versions with two writes or none are wrong.</summary>
    public static VersionLine Of(IReadOnlyList<Operation> operations, List<string> wrong)
    {
        var line = new VersionLine();
        foreach (var write in operations.Where(operation => operation is { Kind: OperationKind.Write, Outcome: OperationOutcome.Ok }))
        {
            if (!line.writes.TryAdd(write.Version, write))
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"version {write.Version} was acknowledged twice: '{line.writes[write.Version].Value}' and '{write.Value}'"));
        }

        line.AddUnansweredWritesThatWereSeen(operations);
        foreach (var missing in Enumerable.Range(1, Last(operations)).Where(version => !line.writes.ContainsKey(version)))
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"nobody wrote version {missing}"));
        return line;
    }

    /// <summary>The write that made a version, or null.</summary>
    public Operation? WriteOf(int version) => writes.GetValueOrDefault(version);

    /// <summary>True when a version was written with this value.</summary>
    public bool Has(int version, string value) => writes.TryGetValue(version, out var write) && string.Equals(write.Value, value, StringComparison.Ordinal);

    /// <summary>True when the request certainly took effect, or read something.</summary>
    public bool Happened(Operation operation) =>
        operation.Outcome == OperationOutcome.Ok || (operation.Outcome == OperationOutcome.Unknown && ReferenceEquals(WriteOf(operation.Version), operation));

    private void AddUnansweredWritesThatWereSeen(IReadOnlyList<Operation> operations)
    {
        var seen = operations.Where(operation => operation.Outcome == OperationOutcome.Ok).SelectMany(ValuesOf).ToHashSet();
        foreach (var write in operations.Where(operation => operation is { Kind: OperationKind.Write, Outcome: OperationOutcome.Unknown }))
        {
            if (seen.Contains((write.Version, write.Value)))
                writes.TryAdd(write.Version, write);
        }
    }

    private static int Last(IReadOnlyList<Operation> operations) =>
        operations.Where(operation => operation.Outcome == OperationOutcome.Ok).Select(operation => operation.Version).DefaultIfEmpty(0).Max();

    private static IEnumerable<(int Version, string Value)> ValuesOf(Operation operation) =>
        operation.Seen is null ? [(operation.Version, operation.Value)] : operation.Seen.Select((value, index) => (index + 1, value));
}
