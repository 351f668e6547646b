using System.Text.Json;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>One evaluation: what it is about, its environment, and the moment at which it is (now() gives the same all along).</summary>
internal sealed class EvaluationRun
{
    private readonly Lazy<DateTimeOffset> _now;
    private readonly Lazy<ReferenceResolver> _references;

    public EvaluationRun(FhirPathItem context, FhirPathEnvironment environment)
    {
        Environment = environment;
        Context = FhirPathCollection.Of(context);
        Resource = environment.Resource is { } resource ? FhirPathItem.OfResource(resource) : context;
        RootResource = environment.RootResource is { } root ? FhirPathItem.OfResource(root) : Resource;
        _now = new Lazy<DateTimeOffset>(() => environment.Clock.GetLocalNow());
        _references = new Lazy<ReferenceResolver>(() => new ReferenceResolver(this));
    }

    public FhirPathEnvironment Environment { get; }

    /// <summary>%context.</summary>
    public FhirPathCollection Context { get; }

    /// <summary>%resource.</summary>
    public FhirPathItem Resource { get; }

    /// <summary>%rootResource.</summary>
    public FhirPathItem RootResource { get; }

    public DateTimeOffset Now => _now.Value;

    public JsonElement? Resolve(string reference) => _references.Value.Resolve(reference);

    public Temporal Moment(SystemKind kind) => kind switch
    {
        SystemKind.Date => Temporal.Create(kind, TemporalPrecision.Day, Now.Date, null),
        SystemKind.Time => Temporal.Create(kind, TemporalPrecision.Second, DateTime.MinValue + Now.TimeOfDay, null),
        _ => Temporal.Create(kind, TemporalPrecision.Second, Now.DateTime, Now.Offset),
    };
}
