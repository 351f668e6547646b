using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;

namespace Vooraf.Records.Writing;

/// <summary>Recognises references to resources of this server: <c>Type/id</c>, with or without version or our own base.</summary>
internal static class LocalReference
{
    private const int LongestId = 64;

    /// <summary>Reads a reference.</summary>
    /// <param name="reference">The value of <c>Reference.reference</c>.</param>
    /// <param name="serviceBase">The base URL of this server; null when unknown.</param>
    /// <returns>Type and id; null for a reference to elsewhere or to something else.</returns>
    public static ResourceKey? Parse(string reference, string? serviceBase)
    {
        var rest = OwnBase.CutOff(reference, serviceBase.AsSpan().TrimEnd('/'));
        var slash = rest.IndexOf('/');
        if (slash <= 0)
            return null;

        var type = FhirDefinitions.R4.FindType(rest[..slash].ToString())?.Name;
        if (type is null || !FhirDefinitions.R4.IsResourceType(type))
            return null;

        var id = rest[(slash + 1)..];
        var version = id.IndexOf("/_history/", StringComparison.Ordinal);
        if (version >= 0)
            id = id[..version];
        return IsId(id) ? new ResourceKey(type, id.ToString()) : null;
    }

    private static bool IsId(ReadOnlySpan<char> id)
    {
        if (id.Length is 0 or > LongestId)
            return false;

        foreach (var letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.'))
                return false;
        }

        return true;
    }
}
