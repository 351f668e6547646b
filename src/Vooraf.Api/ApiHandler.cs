using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vooraf.Api.Endpoints;
using Vooraf.Api.Http;

namespace Vooraf.Api;

/// <summary>Sends a request to the endpoint that its path names.</summary>
internal sealed class ApiHandler
{
    private readonly FhirEndpoint fhir;
    private readonly TokenEndpoint tokens;
    private readonly RevocationEndpoint revocation;
    private readonly IntrospectionEndpoint introspection;
    private readonly DiscoveryEndpoint discovery;
    private readonly HealthEndpoint health;
    private readonly ResponseHeaders headers;

    public ApiHandler(ApiServices services, ILogger logger)
    {
        var metrics = new ApiMetrics();
        var gate = new AnonymousGate(services, metrics);
        headers = new ResponseHeaders(services.Settings);
        fhir = new FhirEndpoint(services, metrics, gate, headers, logger);
        tokens = new TokenEndpoint(services, gate, metrics);
        revocation = new RevocationEndpoint(services, gate, metrics);
        introspection = new IntrospectionEndpoint(services, gate, metrics);
        discovery = new DiscoveryEndpoint(services, gate, metrics);
        health = new HealthEndpoint(services, new AnonymousGate(services, metrics), metrics);
    }

    /// <summary>Does ahead what the first caller would wait for.</summary>
    public void Prepare() => fhir.Prepare();

    /// <summary>Answers; a path that is not one of the API goes on.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        headers.AddTo(context.Response.Headers);
        if (!Framing.IsPlain(context.Request))
            return Framing.RefuseAsync(context);

        var path = context.Request.Path.Value ?? "";
        if (IsFhir(path))
            return fhir.AnswerAsync(context, path[VoorafApi.FhirPath.Length..]);

        return path switch
        {
            DiscoveryEndpoint.SmartPath => discovery.SmartAsync(context),
            DiscoveryEndpoint.ServerPath => discovery.ServerAsync(context),
            VoorafApi.TokenPath => tokens.AnswerAsync(context),
            VoorafApi.RevocationPath => revocation.AnswerAsync(context),
            VoorafApi.IntrospectionPath => introspection.AnswerAsync(context),
            "/health/live" => health.LiveAsync(context),
            "/health/ready" => health.ReadyAsync(context),
            _ => next(context),
        };
    }

    private static bool IsFhir(string path) =>
        path.StartsWith(VoorafApi.FhirPath, StringComparison.Ordinal)
        && (path.Length == VoorafApi.FhirPath.Length || path[VoorafApi.FhirPath.Length] == '/')
        && !string.Equals(path, DiscoveryEndpoint.SmartPath, StringComparison.Ordinal);
}
