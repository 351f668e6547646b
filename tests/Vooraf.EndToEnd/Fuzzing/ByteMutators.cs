using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Changes of the bytes of a body, whatever they stand for.</summary>
internal static class ByteMutators
{
    private static readonly byte[][] Inserts =
    [
        [0], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf0, 0x28, 0x8c, 0xbc], [0xef, 0xbb, 0xbf], [.. "\\ud800"u8], [.. "\\u0000"u8], [.. "/* x */"u8], [.. "{"u8], [.. "]"u8],
        [.. "\""u8], [.. ","u8], [.. "1e999999999"u8], [.. "<"u8], [.. "&"u8], [.. "null"u8], [.. "  \t\r\n"u8],
    ];

    public static readonly IReadOnlyList<Mutator> All =
    [
        new("flip a bit", (request, choices) => Change(request, body => body[choices.Next(body.Count)] ^= (byte)(1 << choices.Next(8)))),
        new("replace a byte", (request, choices) => Change(request, body => body[choices.Next(body.Count)] = (byte)choices.Next(256))),
        new("insert bytes", (request, choices) => Change(request, body => body.InsertRange(choices.Next(body.Count), choices.Of(Inserts)))),
        new("remove bytes", (request, choices) => Change(request, body => Remove(body, choices.Next(body.Count), choices.Next(20)))),
        new("truncate", (request, choices) => Change(request, body => Remove(body, choices.Next(body.Count), body.Count))),
        new("repeat a piece", (request, choices) => Change(request, body => Repeat(body, choices.Next(body.Count), choices.Next(40), choices.Next(30)))),
        new("twice", (request, _) => Change(request, body => body.AddRange([.. body]))),
        new("empty", (request, _) => request with { Body = [] }),
        new("byte order mark", (request, _) => Change(request, body => body.InsertRange(0, Encoding.UTF8.Preamble))),
        new("utf-16", (request, _) => request with { Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(request.Body)) }),
        new("latin-1", (request, _) => request with { Body = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(request.Body) + "é") }),
    ];

    private static FuzzCase Change(FuzzCase request, Action<List<byte>> change)
    {
        if (request.Body.Length == 0)
            return request;
        var body = request.Body.ToList();
        change(body);
        return request with { Body = [.. body] };
    }

    private static void Remove(List<byte> body, int start, int count) => body.RemoveRange(start, Math.Min(count, body.Count - start));

    private static void Repeat(List<byte> body, int start, int length, int times)
    {
        var piece = body.Slice(start, Math.Min(length, body.Count - start));
        for (var time = 0; time < times; time++)
            body.InsertRange(start, piece);
    }
}
