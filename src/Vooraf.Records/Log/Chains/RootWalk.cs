using System.Text;

namespace Vooraf.Records.Log.Chains;

/// <summary>Reads exported roots: each must be signed, and follow the one before it.</summary>
/// <param name="key">The public key.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class RootWalk(RootKey key, LogProblems problems)
{
    private const string Start = "{\"number\":";
    private const char End = '}';

    // A root that does not arrive as a whole is sent again: then its beginning stands before it.
    private readonly List<(string Text, int Number)> unread = [];
    private string lastLine = "";

    /// <summary>The newest root; null when none was read.</summary>
    public LogRoot? Last { get; private set; }

    /// <summary>How many were read, the same line twice counted once.</summary>
    public int Count { get; private set; }

    /// <summary>By last entry: what the chain must say there.</summary>
    public Dictionary<long, List<(LogHead Head, long Root)>> Marks { get; } = [];

    /// <summary>Reads a line; before the root something else may stand, such as the head of a syslog message, or the beginning of a root that did not arrive as a whole.</summary>
    public void Read(string line, int number)
    {
        var from = line.LastIndexOf(Start, StringComparison.Ordinal);
        var text = (from < 0 ? line : line[from..]).Trim().TrimEnd('\0');
        if (text.Length == 0 || string.Equals(text, lastLine, StringComparison.Ordinal))
            return;

        if (LogRoot.Read(text, key) is not { } root)
        {
            unread.Add((text, number));
            return;
        }

        JudgeUnread(torn => text.StartsWith(torn, StringComparison.Ordinal));
        if (Last is { } former)
            CheckFollows(root, former);
        CheckRetention(root);
        foreach (var head in root.Chains)
            Mark(head, root.Number);
        (Last, lastLine) = (root, text);
        Count++;
    }

    /// <summary>After the last line, which may be the beginning of a root that is still to be sent again.</summary>
    public void Finish() =>
        JudgeUnread(static torn => torn.StartsWith(Start, StringComparison.Ordinal) ? !torn.EndsWith(End) : Start.StartsWith(torn, StringComparison.Ordinal));

    private void JudgeUnread(Func<string, bool> isBeginning)
    {
        foreach (var (text, number) in unread)
        {
            if (!isBeginning(text))
                problems.Add($"Line {number} of the roots is no root, was changed, or was signed by another key.");
        }

        unread.Clear();
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
