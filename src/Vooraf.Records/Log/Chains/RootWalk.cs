using System.Text;

namespace Vooraf.Records.Log.Chains;

/// <summary>Reads exported roots: each must be signed, and follow the one before it.</summary>
/// <param name="key">The public key.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class RootWalk(RootKey key, LogProblems problems)
{
    private const string Start = "{\"number\":";
    private string lastLine = "";

    /// <summary>The newest root; null when none was read.</summary>
    public LogRoot? Last { get; private set; }

    /// <summary>How many were read, the same line twice counted once.</summary>
    public int Count { get; private set; }

    /// <summary>By last entry: what the chain must say there.</summary>
    public Dictionary<long, List<(LogHead Head, long Root)>> Marks { get; } = [];

    /// <summary>Reads a line; before the root something else may stand, such as the head of a syslog message.</summary>
    public void Read(string line, int number)
    {
        var from = line.IndexOf(Start, StringComparison.Ordinal);
        var text = from < 0 ? line.Trim() : line[from..].TrimEnd();
        if (text.Length == 0 || string.Equals(text, lastLine, StringComparison.Ordinal))
            return;

        if (LogRoot.Read(text, key) is not { } root)
        {
            problems.Add($"Line {number} of the roots is no root, was changed, or was signed by another key.");
            return;
        }

        if (Last is { } former)
            CheckFollows(root, former);
        CheckRetention(root);
        foreach (var head in root.Chains)
            Mark(head, root.Number);
        (Last, lastLine) = (root, text);
        Count++;
    }

    private void CheckFollows(LogRoot root, LogRoot former)
    {
        if (root.Number != former.Number + 1 || !string.Equals(root.Former, LogRoot.Digest(Encoding.UTF8.GetBytes(lastLine)), StringComparison.Ordinal))
            problems.Add($"Root {root.Number} does not follow root {former.Number}: roots between them are missing, or the store was put back to an earlier moment.");
        else if (root.Last < former.Last || root.First < former.First || root.At < former.At)
            problems.Add($"Root {root.Number} says less than root {former.Number} before it.");
    }

    private void CheckRetention(LogRoot root)
    {
        if (root.Removed is { } day && day.AddYears(RootExporterSettings.LeastYears) >= DateOnly.FromDateTime(root.At.UtcDateTime))
            problems.Add($"Root {root.Number}: the entries up to {day:yyyy-MM-dd} were removed less than {RootExporterSettings.LeastYears} years after they were written.");
    }

    private void Mark(LogHead head, long root)
    {
        if (!Marks.TryGetValue(head.Last, out var marks))
            Marks.Add(head.Last, marks = []);
        marks.Add((head, root));
    }
}
