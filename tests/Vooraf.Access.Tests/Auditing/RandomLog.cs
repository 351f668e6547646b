using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>Histories of what happened to one person's dossier; made by seed.</summary>
internal static class RandomLog
{
    public static readonly ResourceKey Patient = new("Patient", "anna");

    private static readonly (string Interaction, char Action)[] Acts =
        [("read", 'R'), ("vread", 'R'), ("search-type", 'E'), ("create", 'C'), ("update", 'U'), ("delete", 'D'), ("history-instance", 'R'), ("operation", 'R'), ("operation", 'E'), ("transaction", 'E'), ("export", 'R'), ("page", 'R')];

    private static readonly string[] Types = ["Patient", "Consent", "Goal", "Observation", "CareTeam", "Flag"];

    private static readonly LogPerson[] People =
    [
        new("123", "J. Jansen", "01.015", ""),
        new("456", "M. de Wit", "30.000", "123"),
        new("789", "", "", ""),
    ];

    private static readonly LogOrganisation[] Organisations = [new("90000101", "Ambulance Oost", "G3"), new("90000102", "", "Z3"), new("", "", "")];

    private static readonly string[] Permitted = ["relation-recorded", "relation-asserted", "consent", "patient-asks", "a-rule-without-a-sentence"];

    private static readonly string[] Refused = ["no-relation", "no-consent", "objection", "scope-missing", "another-without-a-sentence"];

    public static ImmutableArray<LoggedEntry> Make(int seed, int most = 60)
    {
        var random = new Random(seed);
        var at = new DateTimeOffset(2026, 3, 27, 20, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(3000));
        var entries = ImmutableArray.CreateBuilder<LoggedEntry>();
        var number = random.Next(1, 100000);
        for (var left = random.Next(1, most); left > 0; left--)
        {
            at = at.AddMinutes(random.Next(0, 200));
            number += random.Next(1, 5);
            entries.Add(new LoggedEntry(number, Entry(random, at)));
        }

        return entries.ToImmutable();
    }

    private static LogEntry Entry(Random random, DateTimeOffset at)
    {
        var (interaction, action) = Pick(random, Acts);
        var status = random.Next(10) switch { 0 => 403, 1 => 404, 2 => 500, 3 => 422, _ => 200 };
        var emergency = random.Next(12) == 0;
        return new LogEntry
        {
            At = at,
            CorrelationId = random.Next().ToString("x", CultureInfo.InvariantCulture),
            Correlations = random.Next(3) == 0 ? [new LogCorrelation("AORTA-ID", "aorta-1")] : [],
            Holder = "home",
            Author = new Author(random.Next(2) == 0 ? "ehr" : "portal", "home"),
            Person = random.Next(4) == 0 ? null : Pick(random, People),
            Organisation = random.Next(3) == 0 ? null : Pick(random, Organisations),
            Address = random.Next(3) == 0 ? "" : "192.0.2.7",
            Purpose = emergency ? "BTG" : Pick(random, ["", "TREAT", "PATRQT"]),
            Action = action,
            Interaction = interaction,
            Request = random.Next(9) == 0 ? "GET /Patient/anna/$access-log" : "GET /Consent?patient=anna",
            Status = status,
            Dossiers = [7],
            Patients = [Patient],
            Resources = status >= 400 ? [] : ResourcesOf(random, interaction),
            Checks = status == 403 ? LogChecks.None : (LogChecks)random.Next(8) | (emergency ? LogChecks.Emergency : LogChecks.None),
            Reasons = [Pick(random, status == 403 ? Refused : Permitted)],
            Consents = random.Next(4) == 0 ? ["Consent/c1/3"] : [],
            Reliances = [new LogReliance(7, 3)],
            EmergencyReason = emergency && random.Next(4) > 0 ? "found on the street" : "",
            Token = random.Next(2) == 0 ? "" : "token-1",
            KeyThumbprint = random.Next(2) == 0 ? "" : "thumb",
        };
    }

    private static ImmutableArray<string> ResourcesOf(Random random, string interaction)
    {
        var count = interaction is "read" or "vread" ? 1 : random.Next(1, 5);
        return [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Pick(random, Types)}/r{number}/{random.Next(1, 9)}"))];
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
