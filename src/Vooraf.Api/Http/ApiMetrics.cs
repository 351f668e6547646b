using System.Diagnostics.Metrics;
using Vooraf.Api.Routing;

namespace Vooraf.Api.Http;

/// <summary>Technical counters. No ids, no clients, nothing about a person.</summary>
internal sealed class ApiMetrics : IDisposable
{
    private readonly Meter meter = new(VoorafApi.MeterName);
    private readonly Counter<long> requests;
    private readonly Counter<long> anonymous;
    private readonly Counter<long> defects;

    public ApiMetrics()
    {
        requests = meter.CreateCounter<long>("vooraf.api.requests", description: "Requests with a valid token, by interaction and status.");
        anonymous = meter.CreateCounter<long>("vooraf.api.anonymous", description: "Requests without a valid token, by kind and status.");
        defects = meter.CreateCounter<long>("vooraf.api.defects", description: "Exceptions that nothing in the program expected.");
    }

    public void Answered(Interaction interaction, int status) =>
        requests.Add(1, new("interaction", InteractionFacts.Of(interaction).Code), new("status", status));

    public void AnsweredAnonymous(string kind, int status) => anonymous.Add(1, new("kind", kind), new("status", status));

    public void Defect() => defects.Add(1);

    public void Dispose() => meter.Dispose();
}
