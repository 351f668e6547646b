using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Api.Searches;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Log;

namespace Vooraf.Api.Audits;

/// <summary>What a search of AuditEvents asks: a person, a period, how many, and after which entry.</summary>
/// <param name="Patient">Id of the Patient; null for everybody.</param>
/// <param name="Part">The period, and after which entry.</param>
/// <param name="Count">The most events on a page.</param>
internal sealed record AuditQuery(string? Patient, LogQuery Part, int Count)
{
    /// <summary>The parameter of paging links that holds the last entry that was shown.</summary>
    public const string After = "_after";

    private const string PatientPrefix = "Patient/";

    /// <summary>The parameters that are understood, for the CapabilityStatement.</summary>
    public static ImmutableArray<(string Name, string Type)> Parameters { get; } = [("date", "date"), ("patient", "reference")];

    /// <summary>Reads it; null when something is not understood, which the issue then says.</summary>
    public static AuditQuery? Read(IReadOnlyList<KeyValuePair<string, string>> parameters, ApiSettings settings, out Issue? issue)
    {
        var query = new AuditQuery(null, new LogQuery(), settings.DefaultCount);
        foreach (var (name, value) in parameters)
        {
            if (query.With(name, value, settings) is not { } more)
            {
                issue = Issue.Error(IssueCode.Value, "AuditEvents are searched by patient (Patient/[id]) and date (with eq, ge, gt, le or lt before it), with _count: one of the parameters is something else, or has another value.");
                return null;
            }

            query = more;
        }

        issue = null;
        return query;
    }

    /// <summary>The parameters again, to go on after an entry.</summary>
    public static string Next(IReadOnlyList<KeyValuePair<string, string>> parameters, long after) =>
        QueryText.Of([.. parameters.Where(one => one.Key is not (After or PageLinks.Parameter)), new(After, after.ToString(CultureInfo.InvariantCulture))]);

    private AuditQuery? With(string name, string value, ApiSettings settings) => name switch
    {
        "patient" => WithPatient(value),
        "date" => AuditDates.Narrow(Part, value) is { } part ? this with { Part = part } : null,
        "_count" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? this with { Count = Math.Min(count, settings.MaxCount) } : null,
        After => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? this with { Part = Part with { After = after } } : null,
        "_format" => this,
        _ => null,
    };

    private AuditQuery? WithPatient(string value)
    {
        var id = value.StartsWith(PatientPrefix, StringComparison.Ordinal) ? value[PatientPrefix.Length..] : value;
        return Patient is null && Routing.RouteParser.IsId(id) ? this with { Patient = id } : null;
    }
}
