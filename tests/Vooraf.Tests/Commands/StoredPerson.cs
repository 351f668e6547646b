using System.Text.Json;
using Vooraf.Configuration;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Records.Transfer;
using Vooraf.Wiring;

namespace Vooraf.Tests.Commands;

/// <summary>A made-up person in the store of a test, and what is stored about them afterwards.</summary>
internal static class StoredPerson
{
    public const string Holder = "demo";

    /// <summary>A BSN that nobody has.</summary>
    public const string Bsn = "999900006";

    /// <summary>Stores a person, with a mother who is recorded as such; gives the ids of both.</summary>
    public static async Task<(string Patient, string Mother)> StoreAsync(CommandRun commands, string born = "1950-03-01", string bsn = Bsn)
    {
        await using var rooms = Open(commands);
        using var bundle = JsonDocument.Parse($$$$"""
            {"resourceType":"Bundle","type":"transaction","entry":[
              {"fullUrl":"urn:uuid:11111111-1111-4111-8111-111111111111","request":{"method":"POST","url":"Patient"},
               "resource":{"resourceType":"Patient","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"{{{{bsn}}}}"}],"birthDate":"{{{{born}}}}"}},
              {"fullUrl":"urn:uuid:22222222-2222-4222-8222-222222222222","request":{"method":"POST","url":"RelatedPerson"},
               "resource":{"resourceType":"RelatedPerson","patient":{"reference":"urn:uuid:11111111-1111-4111-8111-111111111111"},
               "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}}]}
            """);
        var answer = await new BundleSender(rooms.Writer, rooms.Caller(Holder, "test")).SendAsync(bundle.RootElement, TestContext.Current.CancellationToken);
        answer.Refusal.ShouldBeNull();
        return (answer.Entries[0].Key!.Value.Id, answer.Entries[1].Key!.Value.Id);
    }

    /// <summary>Deletes a person and the mother.</summary>
    public static async Task DeleteAsync(CommandRun commands, string patient, string mother)
    {
        await using var rooms = Open(commands);
        using var bundle = JsonDocument.Parse($$$"""
            {"resourceType":"Bundle","type":"transaction","entry":[
              {"request":{"method":"DELETE","url":"Patient/{{{patient}}}"}},{"request":{"method":"DELETE","url":"RelatedPerson/{{{mother}}}"}}]}
            """);
        var answer = await new BundleSender(rooms.Writer, rooms.Caller(Holder, "test")) { Overwrites = true }.SendAsync(bundle.RootElement, TestContext.Current.CancellationToken);
        answer.Refusal.ShouldBeNull();
    }

    /// <summary>What is stored of them now.</summary>
    public static async Task<Dossier> ReadAsync(CommandRun commands)
    {
        await using var rooms = Open(commands);
        return (await new PersonDesk(rooms.Store, rooms.Writer, rooms.Caller(Holder, "test")).FindByBsnAsync(Bsn, TestContext.Current.CancellationToken))!;
    }

    /// <summary>The log entries of the operator.</summary>
    public static async Task<LogEntry[]> LogAsync(CommandRun commands)
    {
        await using var rooms = Open(commands);
        var entries = new List<LogEntry>();
        await foreach (var entry in rooms.Store.ReadLogAsync(TestContext.Current.CancellationToken))
        {
            if (entry.Author.Client is "operator")
                entries.Add(entry);
        }

        return [.. entries];
    }

    public static Rooms Open(CommandRun commands) =>
        Rooms.Open(SettingsReader.Read([new("environment", commands.Settings[1], "test"), new("data", commands.Settings[3], "test")], new Dictionary<string, string>(StringComparer.Ordinal), null));
}
