using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vooraf.Api;

/// <summary>The HTTP face of the program: FHIR under <c>/fhir/r4</c>, <c>/connect/token</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
public static class VoorafApi
{
    /// <summary>Where the FHIR API is.</summary>
    public const string FhirPath = "/fhir/r4";

    /// <summary>Where tokens are issued.</summary>
    public const string TokenPath = "/connect/token";

    /// <summary>Where a client ends a token of its own.</summary>
    public const string RevocationPath = "/connect/revoke";

    /// <summary>Where a client asks about a token of its own.</summary>
    public const string IntrospectionPath = "/connect/introspect";

    /// <summary>Name of the meter with the technical counters.</summary>
    public const string MeterName = "Vooraf.Api";

    /// <summary>Sets the limits of the web server that the API counts on.</summary>
    public static void Limit(KestrelServerOptions options, ApiSettings settings)
    {
        options.AddServerHeader = false;

        // The API refuses larger bodies itself, with a reason; the web server cuts off only what is far beyond that, so that the answer arrives.
        options.Limits.MaxRequestBodySize = 8L * settings.BodyLimit;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.MaxRequestLineSize = 16 * 1024;
        options.Limits.RequestHeadersTimeout = settings.RequestTime;
    }

    /// <summary>Answers the paths of the API; every other path goes on to what comes after it.</summary>
    /// <param name="app">The application.</param>
    /// <param name="services">The parts to work with.</param>
    /// <param name="logger">For the operator: unexpected faults only, without content.</param>
    public static IApplicationBuilder UseVoorafApi(this IApplicationBuilder app, ApiServices services, ILogger logger)
    {
        var handler = new ApiHandler(services, logger);
        app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => ThreadPool.QueueUserWorkItem(_ => handler.Prepare()));
        return app.Use(next => context => handler.AnswerAsync(context, next));
    }
}
