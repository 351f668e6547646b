using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Whether a Bundle has the links first, last and next.</summary>
internal sealed class NavigationLinksRule : IAssertRule
{
    private static readonly string[] Relations = ["first", "last", "next"];

    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation)
    {
        if (assert.Assert.Wanted is not "true")
            return new(Verdict.Holds);
        var missing = Relations.Where(relation => BundleLinks.Of(assert.Source, relation) is null).ToList();
        return new(Verdict.Of(missing.Count == 0, () => "there is no link " + string.Join(", ", missing)));
    }
}
