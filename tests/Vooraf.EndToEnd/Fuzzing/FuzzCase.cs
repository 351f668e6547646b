using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>One request as it goes over the wire: nothing in it is corrected on the way.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, as they stand in the request line.</param>
/// <param name="Headers">Headers but for Host, Authorization and Content-Length.</param>
/// <param name="Body">The body.</param>
internal sealed record FuzzCase(string Method, string Target, ImmutableArray<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>True when the body is read as JSON.</summary>
    public bool IsJson => Headers.Any(header => header.Value.Contains("json", StringComparison.Ordinal));

    /// <summary>The same with a header set, or added.</summary>
    public FuzzCase With(string name, string value) =>
        this with { Headers = [.. Headers.Where(header => !string.Equals(header.Name, name, StringComparison.Ordinal)), (name, value)] };

    /// <summary>Enough of it to send it again by hand.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Short(Target)).Append('\n');
        foreach (var (name, value) in Headers)
            text.Append(name).Append(": ").Append(Short(value)).Append('\n');
        return text.Append(Short(Encoding.UTF8.GetString(Body))).ToString();
    }

    private static string Short(string text) =>
        text.Length <= 3000 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 2500)}... ({text.Length} characters)");
}
