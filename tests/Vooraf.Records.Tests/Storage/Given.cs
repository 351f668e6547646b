using System.Collections.Immutable;
using System.Text;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

/// <summary>Makes what the store tests need.</summary>
internal static class Given
{
    public const string Holder = "home";
    public const string OtherHolder = "elsewhere";

    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 8, 30, 0, 125, TimeSpan.Zero);

    public static string Id(int number) => number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    public static ResourceKey Key(int number, string type = "Observation") => new(type, Id(number));

    public static Home Dossier(long number) => Home.OfDossier(Holder, number);

    public static ResourceVersion Version(ResourceKey key, Home home, int version = 1, string? contents = null) => new()
    {
        Key = key,
        Home = home,
        Version = version,
        LastUpdated = Morning.AddMinutes(version),
        Author = new Author("a-client", "an-organisation"),
        Json = Encoding.UTF8.GetBytes(contents ?? $$"""{"resourceType":"{{key.Type}}","id":"{{key.Id}}","note":"version {{version}}"}"""),
        Index = Encoding.UTF8.GetBytes($"index of {key} {version}"),
    };

    public static ResourceVersion Delete(ResourceKey key, Home home, int version) =>
        Version(key, home, version) with { Deleted = true, Json = default, Index = default };

    public static ResourceWrite Write(ResourceVersion version, params ImmutableArray<LookUp> lookUps) => new(version, lookUps);

    public static LogEntry Entry(string correlation = "c1", int status = 200) => new()
    {
        At = Morning,
        CorrelationId = correlation,
        Holder = Holder,
        Author = new Author("a-client", "an-organisation"),
        Action = 'R',
        Interaction = "search-type",
        Request = "GET Observation?patient=*",
        Status = status,
        Dossiers = [1, 900],
        Resources = [$"Observation/{Id(1)}/1", "odd"],
        Reasons = ["scope", "relation"],
    };

    public static Commit Commit(params ImmutableArray<ResourceWrite> writes) => new()
    {
        Holder = writes.IsEmpty ? Holder : writes[0].Version.Home.Holder,
        Writes = writes,
        Log = Entry("commit", 201),
    };
}
