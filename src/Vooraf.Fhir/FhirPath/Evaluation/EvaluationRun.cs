using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>What evaluations in one resource have in common; begun anew for each (now() gives the same all along one evaluation).</summary>
internal sealed class EvaluationRun(FhirPathEnvironment environment, FhirPathItem resource, FhirPathItem rootResource)
{
    private DateTimeOffset? _now;
    private ReferenceResolver? _references;

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

    /// <summary>Begins an evaluation on that item.</summary>
    public FhirPathCollection Begin(in FhirPathItem context)
    {
        _now = null;
        return Context = FhirPathCollection.Of(context);
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
