using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>A FHIRPath expression that must be true, or have a value, or the value that another expression has.</summary>
internal sealed class ExpressionRule : IAssertRule
{
    /// <summary>Published scripts ask whether something <c>is(coding)</c>; the type is Coding, and nothing is of a type that does not exist.</summary>
    private static readonly FhirPathEnvironment Environment = new() { AllowUnknownTypes = true };

    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) => new(Judge(assert));

    private static Verdict Judge(AssertCase assert)
    {
        if (!FhirPathExpression.TryParse(assert.Assert.Wanted, out var expression, out var error))
            return Verdict.NotCarriedOut("the expression cannot be read: " + error.Message);
        if (!assert.Source.HasResource)
            return Verdict.Fails(assert.Source.Unreadable);
        try
        {
            var found = expression.Evaluate(assert.Source.Resource, Environment);
            if (assert.Assert is { CompareWithExpression: not null } or { CompareWithId: not null })
                return Compared(assert, found);
            return assert.Assert is { Value: null, Operator: null or "eval" } ? Verdict.Of(found.IsTrue, () => Text(found)) : OfValue(assert.Assert.Operator, found, assert.Assert.Value ?? "");
        }
        catch (FhirPathException exception)
        {
            return Verdict.Fails(exception.Message);
        }
    }

    private static Verdict Compared(AssertCase assert, FhirPathCollection found)
    {
        var (id, text) = (assert.Assert.CompareWithId, assert.Assert.CompareWithExpression ?? assert.Assert.Wanted);
        if (id is null || assert.Tools.Memory.Find(id) is not { HasResource: true } other)
            return Verdict.NotCarriedOut(id is null ? "it does not say what to compare with" : assert.Tools.Memory.Problem(id));
        if (!FhirPathExpression.TryParse(text, out var expression, out var error))
            return Verdict.NotCarriedOut("the expression to compare with cannot be read: " + error.Message);
        var wanted = expression.Evaluate(other.Resource, Environment);
        return wanted.Count == 1 ? OfValue(assert.Assert.Operator, found, wanted[0].ToString()) : Verdict.NotCarriedOut($"the expression to compare with has {wanted.Count} values");
    }

    private static Verdict OfValue(string? operation, FhirPathCollection found, string wanted) =>
        found.Count > 1 ? Verdict.Fails(Text(found)) : Comparison.Of(operation, found.IsEmpty ? null : found[0].ToString(), wanted);

    private static string Text(FhirPathCollection found) => found.IsEmpty ? "it gives nothing" : "it gives " + string.Join(", ", found);
}
