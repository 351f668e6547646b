using System.Buffers;
using System.Text.Json;
using Vooraf.Access.Auditing;
using Vooraf.Fhir.Json;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

public sealed class AuditEventTests(ITestOutputHelper output)
{
    private const string Canonical = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static readonly AuditEventWriter Writer = new(new AuditContext("https://vooraf.example/fhir/r4", "vooraf.example", "Praktijk"));

    [Fact]
    public void every_event_is_valid_r4_and_meets_the_rules_of_the_profile_that_it_claims()
    {
        var claimed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var checks = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var logged in Varied(seed))
            {
                var bytes = Write(logged);
                using var reading = ResourceReader.Read(bytes);
                reading.IsValid.ShouldBeTrue(string.Join(' ', reading.Issues.Select(issue => issue.ToString())));
                var audit = reading.Document!.RootElement;
                var profile = ProfileOf(audit);
                claimed[profile] = claimed.GetValueOrDefault(profile) + 1;
                foreach (var rule in BalpRules.Table.Where(rule => Speaks(rule, profile)))
                {
                    rule.Holds(audit).ShouldBeTrue($"{profile}: {rule.Says}");
                    checks++;
                }
            }
        }

        foreach (var (profile, count) in claimed)
            output.WriteLine($"{profile}: {count}");
        output.WriteLine($"{checks} checks");
        foreach (var name in (ReadOnlySpan<string>)["Create", "Read", "Update", "Delete", "Query", "PatientCreate", "PatientRead", "PatientUpdate", "PatientDelete", "PatientQuery"])
            claimed.ShouldContainKey(name);
    }

    [Fact]
    public void every_rule_of_the_table_can_be_broken()
    {
        var events = Enumerable.Range(0, 40).SelectMany(Varied).Where(logged => logged.Entry is { Status: < 400, Token.Length: > 0, Person: not null }).Select(logged => JsonDocument.Parse(Write(logged)).RootElement).ToList();

        foreach (var rule in BalpRules.Table)
        {
            var fitting = events.First(audit => ProfileOf(audit) is { Length: > 0 } profile && Speaks(rule, profile));
            AuditMutations.Of(fitting).ShouldContain(changed => !rule.Holds(changed), rule.Says);
        }
    }

    [Fact]
    public void a_refusal_claims_no_profile_and_tells_its_rules()
    {
        var refused = RandomLog.Make(5, 300).First(logged => logged.Entry.Status == 403);

        using var audit = JsonDocument.Parse(Write(refused));

        audit.RootElement.TryGetProperty("meta", out _).ShouldBeFalse();
        audit.RootElement.GetProperty("outcome").GetString().ShouldBe("4");
        Details(audit.RootElement)["decision-rule"].ShouldBe(refused.Entry.Reasons[0]);
        Details(audit.RootElement)["nen7513-check-authorisation"].ShouldBe("F");
    }

    [Fact]
    public void the_items_of_nen_7513_stand_in_the_details_of_the_request()
    {
        var entry = RandomLog.Make(3)[0].Entry with
        {
            Checks = LogChecks.Authorisation | LogChecks.Emergency,
            Person = new LogPerson("1", "A. Bakker", "01.015", "999"),
            EmergencyReason = "no time",
            Consents = ["Consent/c/4"],
            Correlations = [new LogCorrelation("MedMij-Request-ID", "m-1")],
            KeyThumbprint = "jkt-1",
            Status = 200,
        };

        using var audit = JsonDocument.Parse(Write(new LoggedEntry(9, entry)));

        var details = Details(audit.RootElement);
        (details["nen7513-check-authorisation"], details["nen7513-check-relation"], details["nen7513-check-consent"], details["nen7513-emergency"]).ShouldBe(("T", "F", "F", "T"));
        (details["nen7513-responsible"], details["emergency-reason"], details["consent-used"], details["MedMij-Request-ID"], details["key-thumbprint"])
            .ShouldBe(("999", "no time", "Consent/c/_history/4", "m-1", "jkt-1"));
    }

    [Fact]
    public void an_entry_about_several_persons_gives_an_event_for_each()
    {
        var entry = RandomLog.Make(3)[0].Entry with { Patients = [new ResourceKey("Patient", "a"), new ResourceKey("Patient", "b")], Dossiers = [1, 2] };
        var logged = new LoggedEntry(12, entry);

        AuditEventWriter.IdsOf(logged, null).ShouldBe([("12", 0), ("12-2", 1)]);
        AuditEventWriter.IdsOf(logged, "b").ShouldBe([("12-2", 1)]);
        AuditEventWriter.TryParse("12-2", out var number, out var place).ShouldBeTrue();
        (number, place).ShouldBe((12, 1));
        using var audit = JsonDocument.Parse(Write(logged, 1));
        audit.RootElement.GetProperty("id").GetString().ShouldBe("12-2");
        audit.RootElement.GetProperty("entity")[0].GetProperty("what").GetProperty("reference").GetString().ShouldBe("Patient/b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("012")]
    [InlineData("12-1")]
    [InlineData("12-")]
    [InlineData("-2")]
    [InlineData("12-02")]
    public void other_ids_are_no_ids(string id) => AuditEventWriter.TryParse(id, out _, out _).ShouldBeFalse();

    private static bool Speaks(BalpRule rule, string profile)
    {
        var name = profile.Replace("Patient", "", StringComparison.Ordinal);
        return profile.Length > 0 && (rule.Profiles.Contains(name, StringComparer.Ordinal) || (rule.Profiles is ["Patient"] && name.Length < profile.Length));
    }

    // Some without a known person.
    private static IEnumerable<LoggedEntry> Varied(int seed) =>
        RandomLog.Make(seed).Select((logged, place) => place % 3 == 0 ? logged with { Entry = logged.Entry with { Patients = [], Dossiers = [] } } : logged);

    private static string ProfileOf(JsonElement audit) =>
        audit.TryGetProperty("meta", out var meta) ? meta.GetProperty("profile")[0].GetString()![Canonical.Length..] : "";

    private static Dictionary<string, string> Details(JsonElement audit) => audit.GetProperty("entity").EnumerateArray()
        .Where(entity => entity.TryGetProperty("detail", out _)).SelectMany(entity => entity.GetProperty("detail").EnumerateArray())
        .ToDictionary(detail => detail.GetProperty("type").GetString()!, detail => detail.GetProperty("valueString").GetString()!, StringComparer.Ordinal);

    private static byte[] Write(LoggedEntry logged, int place = 0)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Writer.Write(logged, place, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
