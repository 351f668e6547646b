using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Configuration;

/// <summary>All settings there are. Command line, environment, file and documentation follow this list.</summary>
internal static class SettingList
{
    public static readonly ImmutableArray<SettingDefinition> All =
    [
        new("environment", "Where the program runs.", "Production or Development", (settings, text) =>
            SettingValues.Word<RunEnvironment>(text) is { } value ? settings with { Environment = value } : null),
        new("urls", "Where to listen, separated by semicolons.", "http:// with an IP address or localhost and a port, such as http://127.0.0.1:5080", (settings, text) =>
            SettingValues.Listening(text) is { } value ? settings with { Urls = value } : null),
        new("data", "The data folder.", "a path", (settings, text) =>
            SettingValues.Folder(text) is { } value ? settings with { Data = value } : null),
        new("keys", "The folder of the key vault; by default the name of the data folder with '-keys' behind it.", "a path", (settings, text) =>
            SettingValues.Folder(text) is { } value ? settings with { Keys = value } : null),
        new("wrappingKey", "Where the key is that wraps the keys of the vault.", WrappingKeyPlace.Allowed, (settings, text) =>
            WrappingKeyPlace.Parse(text) is { } value ? settings with { WrappingKey = value } : null),
        new("formerWrappingKeys", "Where wrapping keys are that are still accepted, separated by semicolons.", WrappingKeyPlace.Allowed, (settings, text) =>
            WrappingKeyPlace.ParseList(text) is { } value ? settings with { FormerWrappingKeys = value } : null),
        new("holders", "The holders, as a JSON list.", HolderSettings.Allowed, HolderSettings.Apply),
        new("access", "What holders settle about emergencies and circles, as a JSON list.", AccessSettings.Allowed, AccessSettings.Apply),
        new("clients", "The clients that may call, as a JSON list.", ClientSettings.Allowed, ClientSettings.Apply) { IsPrivate = true },
        new("issuers", "Other issuers whose tokens are taken, as a JSON list.", IssuerSettings.Allowed, IssuerSettings.Apply) { IsPrivate = true },
        new("issuerSeconds", "How many seconds another issuer may take to answer about a token or a proof.", "a whole number from 1 to 30", (settings, text) =>
            SettingValues.Number(text, 1, 30) is { } value ? settings with { IssuerTime = TimeSpan.FromSeconds(value) } : null),
        new("tokenCacheSeconds", "How many seconds is remembered what a token of another issuer was found to be.", "a whole number from 0 to 300", (settings, text) =>
            SettingValues.Number(text, 0, 300) is { } value ? settings with { TokenCacheTime = TimeSpan.FromSeconds(value) } : null),
        new("emergencyMinutes", "How many minutes a token for emergency access lives at most.", "a whole number from 1 to 1440", (settings, text) =>
            SettingValues.Number(text, 1, 1440) is { } value ? settings with { EmergencyTime = TimeSpan.FromMinutes(value) } : null),
        new("requestsPerMinute", "How many requests one client may make in a minute; 0 for no limit.", "a whole number from 0 to 100000000", (settings, text) =>
            SettingValues.Number(text, 0, 100_000_000) is { } value ? settings with { RequestsPerMinute = (int)value } : null),
        new("personsPerHour", "How many different persons one client of the holder may seek in an hour; 0 for no limit.", "a whole number from 0 to 100000000", (settings, text) =>
            SettingValues.Number(text, 0, 100_000_000) is { } value ? settings with { PersonsPerHour = (int)value } : null),
        new("personsPerHourFromElsewhere", "How many different persons a caller from elsewhere may seek in an hour; 0 for no limit.", "a whole number from 0 to 100000000", (settings, text) =>
            SettingValues.Number(text, 0, 100_000_000) is { } value ? settings with { PersonsPerHourFromElsewhere = (int)value } : null),
        new("baseUrl", "Where callers see the FHIR API, when a proxy stands in front.", "an http or https address that ends in /fhir/r4", (settings, text) =>
            SettingValues.Address(text) is { } value && value.AbsolutePath.EndsWith("/fhir/r4", StringComparison.Ordinal) ? settings with { BaseUrl = value.AbsoluteUri } : null),
        new("allowedHosts", "Host names that a request may name, when baseUrl is not set.", "host names separated by commas", (settings, text) =>
            SettingValues.Hosts(text) is { } value ? settings with { AllowedHosts = value } : null),
        new("bodyLimit", "The largest request body, in bytes.", "a whole number from 1024 to 268435456", (settings, text) =>
            SettingValues.Number(text, 1024, 256 << 20) is { } value ? settings with { BodyLimit = (int)value } : null),
        new("defaultCount", "The matches on one page when the request does not say; never more than maxCount.", "a whole number from 1 to 10000", (settings, text) =>
            SettingValues.Number(text, 1, 10_000) is { } value ? settings with { DefaultCount = (int)value } : null),
        new("maxCount", "The most matches on one page.", "a whole number from 1 to 10000", (settings, text) =>
            SettingValues.Number(text, 1, 10_000) is { } value ? settings with { MaxCount = (int)value } : null),
        new("maxEntries", "The most entries in a transaction or batch.", "a whole number from 1 to 100000", (settings, text) =>
            SettingValues.Number(text, 1, 100_000) is { } value ? settings with { MaxEntries = (int)value } : null),
        new("requestSeconds", "How many seconds a request may take to come in.", "a whole number from 1 to 3600", (settings, text) =>
            SettingValues.Number(text, 1, 3600) is { } value ? settings with { RequestTime = TimeSpan.FromSeconds(value) } : null),
        new("anonymousPerMinute", "How many requests without a token one address may make in a minute.", "a whole number from 1 to 10000000", (settings, text) =>
            SettingValues.Number(text, 1, 10_000_000) is { } value ? settings with { AnonymousPerMinute = (int)value } : null),
        new("allowBsnInUrl", "Accepts a BSN in the parameters of a URL.", "true or false", (settings, text) =>
            SettingValues.Switch(text) is { } value ? settings with { AllowBsnInUrl = value } : null),
        new("checkBsn", "Checks that a BSN passes the eleven test.", "true or false", (settings, text) =>
            SettingValues.Switch(text) is { } value ? settings with { CheckBsn = value } : null),
        new("deriveFromForms", "A form also yields the resources that it implies.", "true or false", (settings, text) =>
            SettingValues.Switch(text) is { } value ? settings with { DeriveFromForms = value } : null),
        new("deltas", "Judges by the changes of the standard after 1.0.0-rc2 too.", "true or false", (settings, text) =>
            SettingValues.Switch(text) is { } value ? settings with { Deltas = value } : null),
        new("lowDiskBytes", "Below this many free bytes, writes are refused so that reads can still be logged.", "a whole number from 1048576 on", (settings, text) =>
            SettingValues.Number(text, 1 << 20, long.MaxValue) is { } value ? settings with { LowDiskBytes = value } : null),
        new("cacheBytes", "How many bytes of dossiers are kept in memory.", "a whole number from 0 to 17179869184", (settings, text) =>
            SettingValues.Number(text, 0, 16L << 30) is { } value ? settings with { CacheBytes = value } : null),
        new("checkpointBytes", "From this many bytes of write-ahead log on, it is brought into the database file.", "a whole number from 65536 to 17179869184", (settings, text) =>
            SettingValues.Number(text, 64 << 10, 16L << 30) is { } value ? settings with { CheckpointBytes = value } : null),
        new("tokenMinutes", "How many minutes a token lives.", "a whole number from 1 to 1440", (settings, text) =>
            SettingValues.Number(text, 1, 1440) is { } value ? settings with { TokenLifetime = TimeSpan.FromMinutes(value) } : null),
        new("logRoots", "Where the signed roots of the log go, away from this machine.", RootSinks.Allowed, (settings, text) =>
            RootSinks.Understands(text) ? settings with { LogRoots = text } : null) { IsPrivate = true },
        new("logRootKey", "The file of the key that signs the roots of the log (PEM); made when it is not there.", "a path", (settings, text) =>
            SettingValues.Folder(text) is { } value ? settings with { LogRootKey = value } : null),
        new("logRootSeconds", "The longest time, in seconds, between something written to the log and a root over it.", "a whole number from 1 to 60", (settings, text) =>
            SettingValues.Number(text, 1, 60) is { } value ? settings with { LogRootInterval = TimeSpan.FromSeconds(value) } : null),
        new("logRetentionYears", "How many years a log entry is kept; the law wants 5 at least.", "a whole number from 5 to 115", (settings, text) =>
            SettingValues.Number(text, RootExporterSettings.LeastYears, 115) is { } value ? settings with { LogRetentionYears = (int)value } : null),
        new("otlpEndpoint", "Where metrics are sent (OTLP over gRPC).", "an http or https address, such as http://127.0.0.1:4317", (settings, text) =>
            SettingValues.Address(text) is { } value ? settings with { OtlpEndpoint = value } : null),
        new("logLevel", "How much the technical log says.", "Trace, Debug, Information, Warning, Error, Critical or None", (settings, text) =>
            SettingValues.Word<LogLevel>(text) is { } value ? settings with { LogLevel = value } : null),
    ];

    public static SettingDefinition? ByName(string name) => All.FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.Ordinal));
}
