using System.Buffers;
using System.Text;
using Vooraf.Access.Auditing;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>Every member of an AuditEvent, written out in <c>events.ndjson</c>: one line for each entry below.</summary>
public sealed class AuditEventTextTests
{
    private static readonly AuditContext Context = new("https://vooraf.example/fhir/r4", "vooraf.example", "Praktijk");

    private static readonly LogEntry Full = new()
    {
        At = new DateTimeOffset(2026, 3, 28, 10, 11, 12, 345, TimeSpan.Zero),
        CorrelationId = "request-1",
        Correlations = [new LogCorrelation("AORTA-ID", "aorta-1"), new LogCorrelation("traceparent", "00-1")],
        Holder = "home",
        Author = new Author("ehr", "home"),
        Person = new LogPerson("123", "J. Jansen", "01.015", "456"),
        Organisation = new LogOrganisation("90000101", "Ambulance Oost", "G3"),
        Address = "192.0.2.7",
        Purpose = "BTG",
        EmergencyReason = "not reacting",
        Token = "token/1",
        KeyThumbprint = "thumb-1",
        Action = 'R',
        Interaction = "vread",
        Request = "GET /Goal/g/_history/2",
        Status = 200,
        Dossiers = [7],
        Patients = [new ResourceKey("Patient", "anna"), new ResourceKey("Patient", "bea")],
        Resources = ["Goal/g/2", "Consent/c", "odd", "Observation/o/4"],
        Checks = LogChecks.Authorisation | LogChecks.Emergency,
        Reasons = ["relation-recorded", "emergency"],
        Consents = ["Consent/yes/3"],
        Reliances = [new LogReliance(7, 12), new LogReliance(8, 1)],
    };

    private static readonly LogEntry Bare = new()
    {
        At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        CorrelationId = " ",
        Holder = "home",
        Author = new Author("", ""),
        Action = 'X',
        Interaction = "page",
        Request = "",
        Status = 500,
    };

    private static readonly (LogEntry Entry, int Place)[] Cases =
    [
        (Full, 0),
        (Full, 1),
        (Full, 2),
        (Bare, 0),
        (Full with { Interaction = "read", Person = null, Organisation = new LogOrganisation("", "Oost", "") }, 0),
        (Full with { Interaction = "read", Person = null, Token = "", Resources = ["Goal/g/2"], Checks = LogChecks.Relation | LogChecks.Consent }, 0),
        (Full with { Interaction = "search-type", Action = 'E', Resources = [], Request = "GET /Goal?patient=anna" }, 0),
        (Full with { Interaction = "search-type", Action = 'E', Status = 400, Reasons = [] }, 0),
        (Full with { Interaction = "create", Action = 'C', Status = 201, Person = new LogPerson("", "", " ", ""), Purpose = " ", Address = " " }, 0),
        (Full with { Interaction = "update", Action = 'U', Status = 399, Address = "zorg.example", Patients = [] }, 0),
        (Full with { Interaction = "patch", Action = 'U', Author = new Author("ehr", "") }, 0),
        (Full with { Interaction = "delete", Action = 'D', Resources = [] }, 0),
        (Full with { Interaction = "create", Action = 'R', Status = 499 }, 0),
        (Full with { Interaction = "batch", Action = 'E', Author = new Author("", "home") }, 0),
        (Full with { Interaction = "update", Action = 'E', Status = 403, Reasons = ["no-relation"], Checks = LogChecks.None }, 0),
    ];

    [Fact]
    public void every_member_of_an_event_is_as_it_is_written_down()
    {
        var expected = Embedded.LinesOf("events.ndjson");
        var writer = new AuditEventWriter(Context);

        Cases.Length.ShouldBe(expected.Length);
        for (var place = 0; place < Cases.Length; place++)
        {
            var to = new ArrayBufferWriter<byte>();
            writer.Write(new LoggedEntry(12, Cases[place].Entry), Cases[place].Place, to);
            Encoding.UTF8.GetString(to.WrittenSpan).ShouldBe(expected[place], $"line {place + 1}");
        }
    }

    [Fact]
    public void of_several_persons_each_has_an_id_and_one_who_is_asked_for_only_theirs()
    {
        var logged = new LoggedEntry(12, Full);

        AuditEventWriter.IdsOf(logged, null).ShouldBe([("12", 0), ("12-2", 1)]);
        AuditEventWriter.IdsOf(logged, "bea").ShouldBe([("12-2", 1)]);
        AuditEventWriter.IdsOf(logged, "nobody").ShouldBeEmpty();
        AuditEventWriter.IdsOf(new LoggedEntry(13, Bare), null).ShouldBe([("13", 0)]);
        AuditEventWriter.IdsOf(new LoggedEntry(13, Bare), "anna").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("12", 12, 0)]
    [InlineData("12-2", 12, 1)]
    [InlineData("12-1", 0, -1)]
    [InlineData("12-0", 0, -1)]
    [InlineData("-2", 0, -1)]
    [InlineData("-", 0, -1)]
    [InlineData("012", 0, -1)]
    [InlineData("12-", 0, -1)]
    [InlineData("x", 0, -1)]
    public void an_id_is_read_as_it_was_given_and_in_no_other_form(string id, long number, int place)
    {
        var read = AuditEventWriter.TryParse(id, out var foundNumber, out var foundPlace);

        read.ShouldBe(place >= 0);
        if (read)
            (foundNumber, foundPlace).ShouldBe((number, place));
    }
}
