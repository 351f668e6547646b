using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary><c>:below</c> and <c>:above</c>: the value begins with what is asked, or the other way round, up to a slash.</summary>
internal sealed class UriTerm(string wanted, bool below) : Term
{
    internal override bool Fits(ReadOnlySpan<byte> value)
    {
        var uri = UriValue.Read(value);
        return below ? IsBelow(uri, wanted) : IsBelow(wanted, uri);
    }

    private static bool IsBelow(string uri, string root) =>
        uri.StartsWith(root, StringComparison.Ordinal) && (uri.Length == root.Length || root.EndsWith('/') || uri[root.Length] == '/');
}
