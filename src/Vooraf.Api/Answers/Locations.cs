using System.Globalization;
using Vooraf.Api.Requests;
using Vooraf.Records;

namespace Vooraf.Api.Answers;

/// <summary>URLs of versions.</summary>
internal static class Locations
{
    public static string Of(ServiceBase serviceBase, ResourceKey key, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{serviceBase.Text}/{key.Type}/{key.Id}/_history/{version}");
}
