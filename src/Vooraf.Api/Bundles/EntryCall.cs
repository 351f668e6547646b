using System.Runtime.InteropServices;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Bundles;

/// <summary>Makes a call of an entry.</summary>
internal static class EntryCall
{
    public static ApiCall Of(ApiCall bundle, BundleEntry entry) => bundle with
    {
        Route = entry.Route,
        Method = entry.Method,
        Path = "/" + entry.Path,
        Query = entry.Query,
        Form = "",
        Body = entry.HasResource ? JsonMarshal.GetRawUtf8Value(entry.Resource).ToArray() : default(ReadOnlyMemory<byte>),
        Conditions = entry.Conditions,
        Place = entry.Place,
    };
}
