using System.Buffers;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// A reference in an index: the code of the type and the id, or a canonical, or an identifier, or any other address in full.
/// </summary>
internal static class ReferenceValue
{
    /// <summary>First byte of an address that is not of the form <c>Type/id</c>.</summary>
    internal const byte Address = 0;

    /// <summary>First byte of a logical reference: an identifier follows as <see cref="TokenValue"/>.</summary>
    internal const byte Identifier = 253;

    /// <summary>First byte of a canonical: a <see cref="UriValue"/> follows, with its version.</summary>
    internal const byte Canonical = 254;

    internal static void Write(IBufferWriter<byte> to, ReadOnlySpan<char> reference)
    {
        if (TrySplit(reference, out var type, out var id))
        {
            WriteLocal(to, type, id);
            return;
        }

        to.Write([Address]);
        UriValue.Write(to, reference);
    }

    internal static void WriteLocal(IBufferWriter<byte> to, byte type, ReadOnlySpan<char> id)
    {
        to.Write([type]);
        CompactText.Write(to, id);
    }

    internal static void WriteCanonical(IBufferWriter<byte> to, ReadOnlySpan<char> canonical)
    {
        to.Write([Canonical]);
        UriValue.Write(to, canonical);
    }

    internal static void WriteIdentifier(IBufferWriter<byte> to, ReadOnlySpan<char> system, ReadOnlySpan<char> value)
    {
        to.Write([Identifier]);
        TokenValue.Write(to, system, value);
    }

    /// <summary>True when the bytes are a <c>Type/id</c> reference.</summary>
    internal static bool IsLocal(ReadOnlySpan<byte> value) => value.Length > 1 && value[0] is not (Address or Identifier or Canonical);

    /// <summary>Splits <c>Type/id</c> and <c>Type/id/_history/version</c>; false for any other address.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> reference, out byte type, out ReadOnlySpan<char> id)
    {
        type = 0;
        id = default;
        var slash = reference.IndexOf('/');
        if (slash <= 0 || (type = ResourceTypeCodes.Of(reference[..slash])) == 0)
            return false;
        id = reference[(slash + 1)..];
        var next = id.IndexOf('/');
        if (next >= 0 && !id[next..].StartsWith("/_history/", StringComparison.Ordinal))
            return false;
        if (next >= 0)
            id = id[..next];
        return id.Length > 0;
    }
}
