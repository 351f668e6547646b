namespace Vooraf.Api;

/// <summary>What can be set about the HTTP face.</summary>
public sealed record ApiSettings
{
    /// <summary>Where the FHIR API is seen from outside, without a slash at the end, for instance <c>https://zorg.example/fhir/r4</c>; null: taken from each request.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Host names that a request may name when <see cref="BaseUrl"/> is null. Other hosts are refused, so that links cannot be bent.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The largest request body, in bytes.</summary>
    public int BodyLimit { get; init; } = 4 * 1024 * 1024;

    /// <summary>True to accept a BSN in the parameters of a URL. URLs end up in logs of proxies: leave it off.</summary>
    public bool AllowBsnInUrl { get; init; }

    /// <summary>How many matches a page has when the request does not say.</summary>
    public int DefaultCount { get; init; } = 100;

    /// <summary>How many matches a page has at most.</summary>
    public int MaxCount { get; init; } = 1000;

    /// <summary>How many bytes of resources a page holds at most; a page always holds one match.</summary>
    public int PageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many entries a Bundle that comes in may have.</summary>
    public int MaxEntries { get; init; } = 1000;

    /// <summary>The key of paging links, 32 bytes. Null: a random key, so that links end with the process.</summary>
    public ReadOnlyMemory<byte>? LinkKey { get; init; }

    /// <summary>How long a paging link works.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a request may take to come in.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a token for emergency access lives at most.</summary>
    public TimeSpan EmergencyTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many requests one client may make in a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>How many different persons one client of the holder may seek in an hour; 0 for no limit.</summary>
    public int PersonsPerHour { get; init; }

    /// <summary>How many different persons a caller from elsewhere may seek in an hour; 0 for no limit.</summary>
    public int PersonsPerHourFromElsewhere { get; init; }

    /// <summary>How many requests without a valid token one address may make in a minute: refusals, tokens and metadata together, and as many to the health paths.</summary>
    public int AnonymousPerMinute { get; init; } = 6000;
}
