namespace Vooraf.Fhir.Tests.Properties;

/// <summary>Spoils bytes: cuts, copies, swaps and puts in what often goes wrong.</summary>
internal static class Mutation
{
    private static readonly byte[][] Bad =
    [
        .. new[]
        {
            "null", "[]", "{}", "\"\"", "[null]", "{\"id\":1}", "\"\\ud800\"", "\\u0000", "1e999", "-0", "true", ",", "\"", "{", "}", "[", "]", ":", "\\", "\uFFFF", "\uFEFF",
            "<", ">", "/>", "&", "&#0;", "<!DOCTYPE a>", "<![CDATA[", "<!--", "xmlns='urn:x'", " ", "\n", "\0", "\"resourceType\":\"Patient\",", "\"_id\":{},", "2026-02-30", "\"extension\":[{}],",
        }.Select(System.Text.Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ];

    internal static byte[] Of(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var count = random.Next(1, 5); count > 0 && bytes.Count > 0; count--)
            Mutate(bytes, random);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                (bytes[at], bytes[^1]) = (bytes[^1], bytes[at]);
                break;
            default:
                bytes.InsertRange(at, Bad[random.Next(Bad.Length)]);
                break;
        }
    }
}
