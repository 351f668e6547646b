using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Nodes;
using Vooraf.Fhir.FhirPath.Syntax;

namespace Vooraf.Fhir.FhirPath;

/// <summary>
/// A FHIRPath expression (normative release N1), read once; immutable, usable by many threads.
/// Terminology is asked of the caller (<see cref="FhirPathEnvironment.MemberOf"/>). Not supported, and refused with a clear error:
/// conformsTo, subsumes and subsumedBy. Quantities are not converted by UCUM: only a few
/// common units are comparable with one another; others compare with their own unit only (otherwise unknown), and adding different units is an error.
/// </summary>
public sealed class FhirPathExpression
{
    private static readonly BoundedCache<FhirPathExpression> Cache = new(capacity: 4096);

    private readonly Node _root;

    private FhirPathExpression(string text, Node root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression; a text that was read before is not read again.</summary>
    /// <exception cref="FhirPathException">The text is not an expression; it says why and where.</exception>
    public static FhirPathExpression Parse(string text) =>
        Cache.GetOrAdd(text, static text => new FhirPathExpression(text, Parser.Parse(text)));

    /// <summary>Reads an expression; false when the text is not one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FhirPathExpression? expression, [NotNullWhen(false)] out FhirPathException? error)
    {
        try
        {
            (expression, error) = (Parse(text), null);
            return true;
        }
        catch (FhirPathException exception)
        {
            (expression, error) = (null, exception);
            return false;
        }
    }

    /// <summary>Evaluates it on a resource.</summary>
    /// <param name="resource">The resource; its document must stay alive as long as the result is used.</param>
    /// <param name="environment">What it may use besides the resource.</param>
    /// <exception cref="FhirPathException">It cannot be evaluated on this content, for instance because two items stand where one may.</exception>
    public FhirPathCollection Evaluate(JsonElement resource, FhirPathEnvironment? environment = null) =>
        Evaluate(FhirPathItem.OfResource(resource), environment);

    /// <summary>Evaluates it on an element, resource or value.</summary>
    /// <exception cref="FhirPathException">It cannot be evaluated on this content.</exception>
    public FhirPathCollection Evaluate(FhirPathItem context, FhirPathEnvironment? environment = null) =>
        Evaluate(context, new EvaluationRun(context, environment ?? FhirPathEnvironment.Default));

    /// <summary>Evaluates it on an element of the resource of the scope.</summary>
    /// <param name="context">%context and $this.</param>
    /// <param name="scope">%resource and what else it may use.</param>
    /// <exception cref="FhirPathException">It cannot be evaluated on this content.</exception>
    public FhirPathCollection Evaluate(FhirPathItem context, FhirPathScope scope) => Evaluate(context, scope.Run);

    /// <summary>True when it gives the one value true, as an invariant must; nothing, and anything else, is false.</summary>
    /// <param name="context">%context and $this.</param>
    /// <param name="scope">%resource and what else it may use.</param>
    /// <exception cref="FhirPathException">It cannot be evaluated on this content.</exception>
    public bool IsTrue(FhirPathItem context, FhirPathScope scope) => Evaluate(context, scope.Run).IsTrue;

    private FhirPathCollection Evaluate(FhirPathItem context, EvaluationRun run)
    {
        try
        {
            return _root.Evaluate(run, new Frame(run.Begin(context), Frame.NoIndex, FhirPathCollection.Empty));
        }
        catch (OverflowException)
        {
            throw new FhirPathException("A number is too large to be calculated with", run.Position);
        }
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
