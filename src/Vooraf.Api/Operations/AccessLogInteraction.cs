using System.Globalization;
using Vooraf.Access.Auditing;
using Vooraf.Access.Dossiers;
using Vooraf.Api.Answers;
using Vooraf.Api.Audits;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Api.Searches;
using Vooraf.Fhir.Issues;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Operations;

/// <summary>GET Patient/[id]/$access-log: who looked, in plain words, for the person and who treats them.</summary>
internal sealed class AccessLogInteraction(ApiServices services, SeenReader reader) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (PeriodOf(call) is not { } part)
            return Refusals.Of(400, Issue.Error(IssueCode.Value, "The list takes from and until, each a date such as 2026-11-22, and nothing else."));

        var key = new ResourceKey(call.Route.Type, call.Route.Id);
        if (await reader.ReadAsync(call.Searcher, key, call.Cancellation) is not { Dossier: { } dossier })
            return Refusals.Unknown();

        var reach = new AuditReach(null, key.Id, dossier.Number, IsOnePerson: true);
        var log = new PersonLog(services.NameOfOrganisation);
        await foreach (var logged in AuditEntries.ReadAsync(services.Store, call, reach, part, call.Cancellation))
            log.Add(logged);
        var buffer = AccessLogBody.Write(log.ToView());
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = [dossier.Number] };
    }

    private static LogQuery? PeriodOf(ApiCall call)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        QueryText.Read(call.Query, parameters);
        LogQuery? part = new LogQuery();
        foreach (var (name, value) in parameters)
        {
            part = (name, DayOf(value)) switch
            {
                ("from", { } day) when part is not null => part with { From = DutchDay.BeginOf(day) },
                ("until", { } day) when part is not null && day < DateOnly.MaxValue => part with { Until = DutchDay.BeginOf(day.AddDays(1)) },
                ("_format", _) => part,
                _ => null,
            };
        }

        return part;
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue ? day : null;
}
