using Microsoft.AspNetCore.WebUtilities;

namespace Vooraf.Api.Bundles;

/// <summary>A status as it stands in <c>Bundle.entry.response.status</c>: code and phrase.</summary>
internal static class StatusLine
{
    public static string Of(int status) => status switch
    {
        200 => "200 OK",
        201 => "201 Created",
        204 => "204 No Content",
        _ => status.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + ReasonPhrases.GetReasonPhrase(status),
    };
}
