using Vooraf.Access.Auditing;
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

        var entries = new List<LoggedEntry>();
        var reach = new AuditReach(null, key.Id, dossier.Number);
        await foreach (var logged in AuditEntries.ReadAsync(services.Store, call, reach, part, call.Cancellation))
            entries.Add(logged);
        var buffer = AccessLogBody.Write(PersonLog.Of(entries, services.NameOfOrganisation));
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = [dossier.Number] };
    }

    private static LogQuery? PeriodOf(ApiCall call)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        QueryText.Read(call.Query, parameters);
        LogQuery? part = new LogQuery();
        foreach (var (name, value) in parameters)
        {
            part = name switch
            {
                "from" when part is not null => AuditDates.Narrow(part, "ge" + value),
                "until" when part is not null => AuditDates.Narrow(part, "le" + value),
                "_format" => part,
                _ => null,
            };
        }

        return part;
    }
}
