using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Searches;

/// <summary>Makes and opens the links from page to page.</summary>
internal sealed class PageLinks(ApiSettings settings, TimeProvider time, Action<Span<byte>> fillNonce)
{
    /// <summary>The parameter that holds the link.</summary>
    public const string Parameter = "_page";

    private readonly PageLinkSealer sealer = new(settings.LinkKey, fillNonce);

    /// <summary>The URL of the next page.</summary>
    public string Next(ApiCall call, string path, string query, int offset)
    {
        var link = new PageLink(path, query, offset, time.GetUtcNow() + settings.LinkLifetime);
        return $"{call.Base.Text}/{path}?{Parameter}={sealer.Seal(link, LinkOwner.Of(call.Caller))}";
    }

    /// <summary>
    /// Finds out what a search asks, before anything is decided about it: a paging link that works is replaced by the parameters in it. One that does not stays
    /// among them, and <see cref="Open"/> says why.
    /// </summary>
    public void Unfold(ApiCall call)
    {
        var parameters = new List<KeyValuePair<string, string>>(8);
        QueryText.Read(call.Query, parameters);
        QueryText.Read(call.Form, parameters);
        (call.Parameters, call.Offset) = (parameters, 0);
        if (parameters.Find(static one => one.Key is Parameter) is not { Key: not null } page || Find(call, call.Route.Type, page.Value) is not { } link || IsOver(link))
            return;

        parameters.RemoveAll(static one => one.Key is Parameter);
        QueryText.Read(link.Query, parameters);
        call.Offset = link.Offset;
    }

    /// <summary>Opens a link.</summary>
    /// <param name="call">The call that shows it.</param>
    /// <param name="path">What the call asks for.</param>
    /// <param name="text">The value of <see cref="Parameter"/>.</param>
    /// <param name="refusal">Why it does not work.</param>
    /// <returns>The link, or null.</returns>
    public PageLink? Open(ApiCall call, string path, string text, out Answer? refusal)
    {
        var link = Find(call, path, text);
        if (link is null)
            refusal = Refusals.Of(400, Issue.Error(IssueCode.Value, "This paging link was not given to this caller, or was changed. Start the search again."));
        else if (IsOver(link))
            refusal = Refusals.Of(410, Issue.Error(IssueCode.Value, "This paging link has expired. Start the search again."));
        else
            refusal = null;
        return refusal is null ? link : null;
    }

    private PageLink? Find(ApiCall call, string path, string text) =>
        sealer.Open(text, LinkOwner.Of(call.Caller)) is { } link && string.Equals(link.Path, path, StringComparison.Ordinal) ? link : null;

    private bool IsOver(PageLink link) => link.Expires <= time.GetUtcNow();
}
