using Microsoft.AspNetCore.Http;

namespace Vooraf.Api.Requests;

/// <summary>Finds the base URL of a request: the configured one, else that of a host that is allowed.</summary>
internal sealed class ServiceBaseFinder
{
    private readonly ServiceBase? configured;
    private readonly IReadOnlyList<string> hosts;
    private Found? last;

    public ServiceBaseFinder(ApiSettings settings)
    {
        configured = settings.BaseUrl is { } url ? new ServiceBase(url.TrimEnd('/')) : null;
        hosts = settings.AllowedHosts;
    }

    /// <summary>The base; null when the request names a host that is not allowed.</summary>
    public ServiceBase? Of(HttpRequest request)
    {
        if (configured is not null)
            return configured;
        if (last is { } found && found.Fits(request))
            return found.Base;
        return IsAllowed(request.Host.Host) ? Remember(request) : null;
    }

    private ServiceBase Remember(HttpRequest request)
    {
        var made = new ServiceBase($"{request.Scheme}://{request.Host.Value}{VoorafApi.FhirPath}");
        last = new Found(request.Scheme, request.Host.Value ?? "", made);
        return made;
    }

    private bool IsAllowed(string host)
    {
        foreach (var allowed in hosts)
        {
            if (string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private sealed record Found(string Scheme, string Host, ServiceBase Base)
    {
        public bool Fits(HttpRequest request) =>
            string.Equals(Host, request.Host.Value, StringComparison.Ordinal) && string.Equals(Scheme, request.Scheme, StringComparison.Ordinal);
    }
}
