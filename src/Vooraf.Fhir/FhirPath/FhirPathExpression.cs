using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Vooraf.Fhir.FhirPath.Evaluation;
using Vooraf.Fhir.FhirPath.Nodes;
using Vooraf.Fhir.FhirPath.Syntax;

namespace Vooraf.Fhir.FhirPath;

/// <summary>
/// A FHIRPath expression (normative release N1), read once; immutable, usable by many threads.
/// Not supported, and refused with a clear error: memberOf, conformsTo, and the other functions of FHIR that need a terminology server.
/// </summary>
public sealed class FhirPathExpression
{
    private static readonly ExpressionCache Cache = new(capacity: 4096);

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
    public FhirPathCollection Evaluate(FhirPathItem context, FhirPathEnvironment? environment = null)
    {
        var run = new EvaluationRun(context, environment ?? FhirPathEnvironment.Default);
        return _root.Evaluate(run, new Frame(run.Context, 0, FhirPathCollection.Empty));
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
