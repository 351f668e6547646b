using Vooraf.Fhir.Json;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>
/// Everything that the answer refers to can be read: <c>GET [base]/Type/id</c> gives 200 and that resource, also when it is in the answer.
/// The words of the assert are the types that are meant. What is contained, elsewhere or identified only is not read.
/// </summary>
internal sealed class ReadableReferencesRule : IAssertRule
{
    private const int Shown = 5;

    public async ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation)
    {
        if (!assert.Source.HasResource || assert.Source.Issues.Count > 0)
            return Verdict.Fails(assert.Source.Unreadable);
        var references = References(assert);
        if (references.Count == 0)
            return Verdict.Nothing("the answer refers to nothing");

        var faults = new List<string>();
        foreach (var reference in references)
        {
            if (Fault(reference, await assert.Tools.References.ReadAsync(reference, cancellation)) is { } fault)
                faults.Add(fault);
        }

        return Verdict.Of(faults.Count == 0, () => $"{faults.Count} of {references.Count} cannot be read: {string.Join("; ", faults.Take(Shown))}");
    }

    private static List<string> References(AssertCase assert) => [.. BundleEntries.Of(assert.Source)
        .SelectMany(entry => ResourceReferences.Of(entry.Resource))
        .Select(reference => reference.Literal is { } literal ? assert.Tools.References.Relative(literal) : null)
        .OfType<string>()
        .Where(reference => assert.Assert.Words.Count == 0 || assert.Assert.Words.Contains(reference.Split('/')[0], StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal)];

    private static string? Fault(string reference, Exchange? answer)
    {
        if (answer is null)
            return $"{reference} gives no answer";
        if (answer.Status != 200)
            return $"{reference} gives {answer.Status}";
        var parts = reference.Split('/');
        var isWanted = string.Equals(answer.Response.Type, parts[0], StringComparison.Ordinal) && string.Equals(answer.Response.Id, parts[1], StringComparison.Ordinal);
        return isWanted ? null : $"{reference} gives another resource";
    }
}
