using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>Tells whether a request that comes again under the same identifier asks the same.</summary>
internal static class RequestDigest
{
    /// <summary>SHA-256 over everything that is asked, in hexadecimal digits.</summary>
    public static string Of(WriteRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in request.Entries)
        {
            Add(hash, $"{entry.Method} {entry.Type}/{entry.Id}?{entry.Criteria} {entry.IfMatch} {entry.IfNoneMatchAny} {entry.FullUrl}");
            if (entry.Resource.ValueKind == JsonValueKind.Object)
                Add(hash, JsonMarshal.GetRawUtf8Value(entry.Resource));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, FormattableString text) => Add(hash, Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    // With its length, so that no two lists of parts look alike.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(part);
    }
}
