using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Vooraf.Api;
using Vooraf.Configuration;

namespace Vooraf.Serving;

/// <summary>Sends metrics over OTLP, only when an endpoint is set.</summary>
internal static class Metrics
{
    public static MeterProvider? Start(Settings settings) => settings.OtlpEndpoint is null
        ? null
        : Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("vooraf"))
            .AddMeter(VoorafApi.MeterName, "Vooraf.Records", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel")
            .AddOtlpExporter(options =>
            {
                options.Endpoint = settings.OtlpEndpoint;
                options.Protocol = OtlpExportProtocol.Grpc;
            })
            .Build();
}
