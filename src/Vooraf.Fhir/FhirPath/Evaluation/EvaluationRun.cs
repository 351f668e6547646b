using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>What evaluations in one resource have in common; begun anew for each (now() gives the same all along one evaluation).</summary>
internal sealed class EvaluationRun(FhirPathEnvironment environment, FhirPathItem resource, FhirPathItem rootResource)
{
    /// <summary>About what a collection of one item takes, with the item when it is calculated.</summary>
    private const int BytesOfCollection = 96;

    private DateTimeOffset? _now;
    private ReferenceResolver? _references;
    private long _steps;
    private long _bytes;

    public EvaluationRun(FhirPathItem context, FhirPathEnvironment environment)
        : this(environment, ResourceOf(environment, context), environment.RootResource is { } root ? FhirPathItem.OfResource(root) : ResourceOf(environment, context))
    {
    }

    public FhirPathEnvironment Environment { get; } = environment;

    /// <summary>%context.</summary>
    public FhirPathCollection Context { get; private set; } = FhirPathCollection.Empty;

    /// <summary>%resource.</summary>
    public FhirPathItem Resource { get; } = resource;

    /// <summary>%rootResource.</summary>
    public FhirPathItem RootResource { get; } = rootResource;

    public DateTimeOffset Now => _now ??= Environment.Clock.GetLocalNow();

    /// <summary>The part of the expression that is being evaluated; an error about the budget names it.</summary>
    public int Position { get; set; }

    /// <summary>Begins an evaluation on that item.</summary>
    public FhirPathCollection Begin(in FhirPathItem context)
    {
        _now = null;
        (_steps, _bytes) = Environment.Budget;
        return Context = FhirPathCollection.Of(context);
    }

    /// <summary>Takes from the budget of work.</summary>
    public void Spend(long steps)
    {
        if ((_steps -= steps) < 0)
            throw new FhirPathException($"The evaluation takes more than {Environment.Budget.Steps} steps", Position);
    }

    /// <summary>Takes from the budget of memory.</summary>
    public void SpendBytes(long bytes)
    {
        if ((_bytes -= bytes) < 0)
            throw new FhirPathException($"The evaluation takes more than {Environment.Budget.Bytes} bytes", Position);
    }

    /// <summary>Takes a collection that is made from both budgets.</summary>
    public void SpendCollection()
    {
        Spend(1);
        SpendBytes(BytesOfCollection);
    }

    /// <summary>Takes a text that is made from both budgets, before it is made.</summary>
    public void SpendText(long length)
    {
        Spend(length / 32);
        SpendBytes((length * sizeof(char)) + 32);
    }

    public JsonElement? Resolve(string reference) => (_references ??= new ReferenceResolver(this)).Resolve(reference);

    public Temporal Moment(SystemKind kind) => kind switch
    {
        SystemKind.Date => Temporal.Create(kind, TemporalPrecision.Day, Now.Date, null),
        SystemKind.Time => Temporal.Create(kind, TemporalPrecision.Second, DateTime.MinValue + Now.TimeOfDay, null),
        _ => Temporal.Create(kind, TemporalPrecision.Second, Now.DateTime, Now.Offset),
    };

    private static FhirPathItem ResourceOf(FhirPathEnvironment environment, FhirPathItem context) =>
        environment.Resource is { } resource ? FhirPathItem.OfResource(resource) : context;
}
