using System.Runtime.InteropServices;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Bundles;

/// <summary>Makes a call of an entry.</summary>
internal static class EntryCall
{
    // No character of a FHIR string, so no identifier of another Bundle is the same.
    private const char Separator = '\u001f';

    /// <summary>Makes it.</summary>
    /// <param name="bundle">The Bundle.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="bundleIdentifier"><c>Bundle.identifier</c> of a batch; null when it has none.</param>
    public static ApiCall Of(ApiCall bundle, BundleEntry entry, string? bundleIdentifier) => bundle with
    {
        Route = entry.Route,
        Method = entry.Method,
        Path = "/" + entry.Path,
        Query = entry.Query,
        Form = "",
        Body = entry.HasResource ? JsonMarshal.GetRawUtf8Value(entry.Resource).ToArray() : default(ReadOnlyMemory<byte>),
        Conditions = entry.Conditions,
        Place = entry.Place,
        RepeatIdentifier = bundleIdentifier is null ? null : bundleIdentifier + Separator + entry.Place,
    };
}
