using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Searches;

/// <summary>Makes and opens the links from page to page.</summary>
internal sealed class PageLinks(ApiSettings settings, TimeProvider time)
{
    /// <summary>The parameter that holds the link.</summary>
    public const string Parameter = "_page";

    private readonly PageLinkSealer sealer = new(settings.LinkKey);

    /// <summary>The URL of the next page.</summary>
    public string Next(ApiCall call, string path, string query, int offset)
    {
        var link = new PageLink(path, query, offset, time.GetUtcNow() + settings.LinkLifetime);
        return $"{call.Base.Text}/{path}?{Parameter}={sealer.Seal(link, call.Caller.Client.Id)}";
    }

    /// <summary>Opens a link.</summary>
    /// <param name="call">The call that shows it.</param>
    /// <param name="path">What the call asks for.</param>
    /// <param name="text">The value of <see cref="Parameter"/>.</param>
    /// <param name="refusal">Why it does not work.</param>
    /// <returns>The link, or null.</returns>
    public PageLink? Open(ApiCall call, string path, string text, out Answer? refusal)
    {
        var link = sealer.Open(text, call.Caller.Client.Id);
        if (link is null || !string.Equals(link.Path, path, StringComparison.Ordinal))
            refusal = Refusals.Of(400, Issue.Error(IssueCode.Value, "This paging link was not given to this client, or was changed. Start the search again."));
        else if (link.Expires <= time.GetUtcNow())
            refusal = Refusals.Of(410, Issue.Error(IssueCode.Value, "This paging link has expired. Start the search again."));
        else
            refusal = null;
        return refusal is null ? link : null;
    }
}
