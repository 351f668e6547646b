using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vooraf.Records.Log.Chains;

/// <summary>A signed statement of where the log stood: one line of JSON that ends with its signature.</summary>
/// <param name="Number">1 for the first root of a store, one more each time.</param>
/// <param name="At">When it was made (UTC).</param>
/// <param name="First">Number of the first entry that retention had left.</param>
/// <param name="Removed">The last day that retention has removed; null when it has removed nothing.</param>
/// <param name="Chains">The end of each chain: of the day before, when the day had turned since the former root, and of the day.</param>
/// <param name="Former">SHA-256 of the line of the root before it, in hexadecimal digits; empty for the first.</param>
public sealed record LogRoot(long Number, DateTimeOffset At, long First, DateOnly? Removed, ImmutableArray<LogHead> Chains, string Former)
{
    private const string BeforeSignature = ",\"signature\":\"";
    private const string AfterSignature = "\"}";

    /// <summary>The last entry that it covers.</summary>
    public long Last => Chains.IsEmpty ? 0 : Chains[^1].Last;

    /// <summary>The line, signed.</summary>
    public string Sign(RootKey key)
    {
        var unsigned = Encoding.UTF8.GetString(Unsigned());
        var signature = Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(unsigned)));
        return string.Concat(unsigned, BeforeSignature, signature, AfterSignature);
    }

    /// <summary>SHA-256 of a line, as the next root names it.</summary>
    public static string Digest(ReadOnlySpan<byte> line) => line.IsEmpty ? "" : Convert.ToHexStringLower(SHA256.HashData(line));

    /// <summary>Reads a line that this key signed; null when it did not, or when it is no root.</summary>
    public static LogRoot? Read(string line, RootKey key)
    {
        var at = line.LastIndexOf(BeforeSignature, StringComparison.Ordinal);
        if (at < 0 || !line.EndsWith(AfterSignature, StringComparison.Ordinal))
            return null;

        var signature = new byte[RootKey.SignatureSize];
        var text = line.AsSpan(at + BeforeSignature.Length)[..^AfterSignature.Length];
        return Convert.TryFromBase64Chars(text, signature, out var size) && size == signature.Length && key.Signed(Encoding.UTF8.GetBytes(line[..at]), signature) ? Parse(line) : null;
    }

    /// <summary>The line of a root of which the signature does not matter, because it stands in our own store; null when it is no root.</summary>
    internal static LogRoot? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new LogRoot(
                root.GetProperty("number").GetInt64(),
                root.GetProperty("at").GetDateTimeOffset(),
                root.GetProperty("first").GetInt64(),
                root.GetProperty("removed") is { ValueKind: JsonValueKind.String } day ? DayOf(day) : null,
                [.. root.GetProperty("chains").EnumerateArray().Select(ChainOf)],
                root.GetProperty("former").GetString() ?? "");
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static LogHead ChainOf(JsonElement chain) => new(
        chain.GetProperty("writer").GetString() ?? "",
        DayOf(chain.GetProperty("day")),
        chain.GetProperty("last").GetInt64(),
        chain.GetProperty("hash").GetString() ?? "");

    private static DateOnly DayOf(JsonElement day) => DateOnly.ParseExact(day.GetString() ?? "", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // Everything but the signature and the brace that closes the object.
    private ReadOnlySpan<byte> Unsigned()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("number", Number);
            json.WriteString("at", At.UtcDateTime);
            json.WriteNumber("first", First);
            json.WriteString("removed", Removed is { } day ? TextOf(day) : null);
            json.WriteStartArray("chains");
            foreach (var chain in Chains)
                Write(chain, json);
            json.WriteEndArray();
            json.WriteString("former", Former);
            json.WriteEndObject();
        }

        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length - 1).ToArray();
    }

    private static void Write(LogHead chain, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("writer", chain.Writer);
        json.WriteString("day", TextOf(chain.Day));
        json.WriteNumber("last", chain.Last);
        json.WriteString("hash", chain.Hash);
        json.WriteEndObject();
    }
}
