using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Records;

namespace Vooraf.Configuration;

/// <summary>Everything that can be set, read once at the start (docs/operating.md). Immutable.</summary>
internal sealed record Settings
{
    public RunEnvironment Environment { get; init; } = RunEnvironment.Production;

    public ImmutableArray<Uri> Urls { get; init; } = [new("http://127.0.0.1:5080")];

    /// <summary>The data folder, as a full path.</summary>
    public string Data { get; init; } = Path.GetFullPath("data");

    /// <summary>The folder of the key vault; null: beside the data folder.</summary>
    public string? Keys { get; init; }

    /// <summary>Where the wrapping key is; null: nowhere yet.</summary>
    public WrappingKeyPlace? WrappingKey { get; init; }

    /// <summary>Where wrapping keys are that are still accepted.</summary>
    public ImmutableArray<WrappingKeyPlace> FormerWrappingKeys { get; init; } = [];

    public ImmutableArray<Holder> Holders { get; init; } = [];

    public ImmutableArray<Client> Clients { get; init; } = [];

    /// <summary>The other issuers whose tokens are taken.</summary>
    public ImmutableArray<IssuerSetting> Issuers { get; init; } = [];

    /// <summary>How long another issuer may take to answer.</summary>
    public TimeSpan IssuerTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long is remembered what a token of another issuer was found to be.</summary>
    public TimeSpan TokenCacheTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a token for emergency access lives at most.</summary>
    public TimeSpan EmergencyTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Most requests of one client in a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Most different persons whom one client of the holder may seek in an hour; 0 for no limit.</summary>
    public int PersonsPerHour { get; init; }

    /// <summary>What holders have settled about access; a holder that is not among them has settled nothing.</summary>
    public ImmutableArray<HolderAccess> Access { get; init; } = [];

    /// <summary>Most different persons whom a caller from elsewhere may seek in an hour; 0 for no limit.</summary>
    public int PersonsPerHourFromElsewhere { get; init; } = 1000;

    /// <summary>Where callers see the FHIR API; null: taken from each request.</summary>
    public string? BaseUrl { get; init; }

    public ImmutableArray<string> AllowedHosts { get; init; } = ["localhost", "127.0.0.1", "[::1]"];

    public int BodyLimit { get; init; } = 4 * 1024 * 1024;

    public int DefaultCount { get; init; } = 100;

    public int MaxCount { get; init; } = 1000;

    /// <summary>How many entries a Bundle may have.</summary>
    public int MaxEntries { get; init; } = 1000;

    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests without a token one address may make in a minute.</summary>
    public int AnonymousPerMinute { get; init; } = 6000;

    public bool AllowBsnInUrl { get; init; }

    /// <summary>Whether the changes of the standard after its current version are counted in.</summary>
    public bool Deltas { get; init; }

    public bool CheckBsn { get; init; } = true;

    /// <summary>Whether a form also yields the resources that it implies.</summary>
    public bool DeriveFromForms { get; init; } = true;

    public long LowDiskBytes { get; init; } = 256L << 20;

    public long CacheBytes { get; init; } = 16L << 20;

    /// <summary>From this many bytes of write-ahead log on, it is brought into the database file.</summary>
    public long CheckpointBytes { get; init; } = 64L << 20;

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Where the roots of the log go; null: to a file beside the keys, on this machine.</summary>
    public string? LogRoots { get; init; }

    /// <summary>The file of the key that signs the roots; null: in the folder of keys.</summary>
    public string? LogRootKey { get; init; }

    /// <summary>The longest time between something written to the log and a root over it.</summary>
    public TimeSpan LogRootInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many years a log entry is kept.</summary>
    public int LogRetentionYears { get; init; } = 5;

    /// <summary>Where metrics are sent; null: nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>The folder of the key vault. Not in the data folder: who copies that one, must not have the keys with it.</summary>
    public string KeyFolder => Keys ?? Path.TrimEndingDirectorySeparator(Data) + "-keys";

    public bool IsDevelopment => Environment == RunEnvironment.Development;
}
