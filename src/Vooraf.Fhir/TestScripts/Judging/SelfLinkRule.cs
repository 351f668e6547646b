using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Every parameter of the request is in the self link of the answer: what the server did not understand is left out there.</summary>
internal sealed class SelfLinkRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) => new(Judge(assert));

    private static Verdict Judge(AssertCase assert)
    {
        if (assert.Exchange is not { } exchange)
            return Verdict.NotCarriedOut("nothing was sent yet");
        if (BundleLinks.Of(exchange.Response, "self") is not { } link)
            return Verdict.Fails("there is no self link");
        var at = link.IndexOf('?', StringComparison.Ordinal);
        var missing = Parameters(exchange.Query).Except(Parameters(at < 0 ? "" : link[(at + 1)..]), StringComparer.Ordinal).ToList();
        return Verdict.Of(missing.Count == 0, () => "not in the self link: " + string.Join(", ", missing));
    }

    private static IEnumerable<string> Parameters(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);
}
