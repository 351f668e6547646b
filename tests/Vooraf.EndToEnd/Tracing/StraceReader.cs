using System.Globalization;
using System.Text.RegularExpressions;

namespace Vooraf.EndToEnd.Tracing;

/// <summary>Reads what <c>strace -f -yy</c> wrote: one line a call, or two where calls of several threads overlap.</summary>
internal static partial class StraceReader
{
    /// <summary>The beginnings and ends of the calls on descriptors, in order; other lines are passed over.</summary>
    public static IEnumerable<TraceEvent> Read(IEnumerable<string> lines)
    {
        var pending = new Dictionary<string, TraceEvent>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var resumed = Resumed().Match(line);
            if (resumed.Success && pending.Remove(resumed.Groups["thread"].Value, out var begun))
            {
                yield return begun with { Ends = true, Result = ResultOf(line) };
                continue;
            }

            var begin = Begin().Match(line);
            if (!begin.Success)
                continue;
            var call = new TraceEvent(begin.Groups["name"].Value, begin.Groups["target"].Value, Ends: false, Result: 0);
            yield return call;
            if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                pending[begin.Groups["thread"].Value] = call;
            else
                yield return call with { Ends = true, Result = ResultOf(line) };
        }
    }

    private static long ResultOf(string line)
    {
        var result = Result().Match(line);
        return result.Success ? long.Parse(result.Groups["result"].Value, CultureInfo.InvariantCulture) : -1;
    }

    [GeneratedRegex(@"^(?<thread>\d+)\s+\S+\s+<\.\.\. \w+ resumed>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<thread>\d+)\s+\S+\s+(?<name>\w+)\(\d+<(?<target>.*?)>(?=[,)]| <unfinished)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begin();

    [GeneratedRegex(@"\)\s+= (?<result>-?\d+)[^=]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Result();
}
