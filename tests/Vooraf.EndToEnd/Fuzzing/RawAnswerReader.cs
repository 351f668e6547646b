using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Reads one HTTP/1.1 answer.</summary>
internal static class RawAnswerReader
{
    private static readonly RawAnswer Closed = new(0, new Dictionary<string, string>(StringComparer.Ordinal), [], TimeSpan.Zero);

    public static async Task<RawAnswer> ReadAsync(Stream stream, string method, Stopwatch clock, CancellationToken cancellation)
    {
        try
        {
            return await ReadWholeAsync(stream, method, clock, cancellation);
        }
        catch (IOException)
        {
            return Closed with { Took = clock.Elapsed };
        }
    }

    private static async Task<RawAnswer> ReadWholeAsync(Stream stream, string method, Stopwatch clock, CancellationToken cancellation)
    {
        var status = 100;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (status is 100)
        {
            var line = await LineAsync(stream, cancellation);
            status = int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
            headers = await HeadersAsync(stream, cancellation);
        }

        var body = string.Equals(method, "HEAD", StringComparison.Ordinal) || status is 204 or 304 ? [] : await BodyAsync(stream, headers, cancellation);
        return new RawAnswer(status, headers, body, clock.Elapsed);
    }

    private static async Task<Dictionary<string, string>> HeadersAsync(Stream stream, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = await LineAsync(stream, cancellation); line.Length > 0; line = await LineAsync(stream, cancellation))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private static async Task<byte[]> BodyAsync(Stream stream, Dictionary<string, string> headers, CancellationToken cancellation)
    {
        if (headers.TryGetValue("content-length", out var length))
            return await BytesAsync(stream, int.Parse(length, CultureInfo.InvariantCulture), cancellation);
        if (!headers.ContainsKey("transfer-encoding"))
            return [];
        var body = new List<byte>();
        for (var size = await ChunkSizeAsync(stream, cancellation); size > 0; size = await ChunkSizeAsync(stream, cancellation))
        {
            body.AddRange(await BytesAsync(stream, size, cancellation));
            await LineAsync(stream, cancellation);
        }

        await LineAsync(stream, cancellation);
        return [.. body];
    }

    private static async Task<int> ChunkSizeAsync(Stream stream, CancellationToken cancellation) =>
        int.Parse(await LineAsync(stream, cancellation), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static async Task<byte[]> BytesAsync(Stream stream, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(one, cancellation);
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
    }
}
