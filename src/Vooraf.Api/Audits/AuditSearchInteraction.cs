using System.Globalization;
using Vooraf.Access.Auditing;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Api.Searches;
using Vooraf.Records.Log;

namespace Vooraf.Api.Audits;

/// <summary>GET AuditEvent?patient=&amp;date=, oldest first: made of the log, for auditors and for the person.</summary>
internal sealed class AuditSearchInteraction(ApiServices services, PageLinks links) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (call.Parameters.Find(static one => one.Key is PageLinks.Parameter) is { Key: not null } page && links.Open(call, call.Route.Type, page.Value, out var refusal) is null)
            return refusal!;
        if (AuditQuery.Read([.. call.Parameters.Where(one => one.Key is not PageLinks.Parameter)], services.Settings, out var issue) is not { } query)
            return Refusals.Of(400, issue!);

        var reach = await AuditReach.OfAsync(call, query.Patient, services.Store);
        return reach.Refusal ?? await PageAsync(call, query, reach);
    }

    private async ValueTask<Answer> PageAsync(ApiCall call, AuditQuery query, AuditReach reach)
    {
        var buffer = new PooledBuffer(64 * 1024);
        var entries = new PooledBuffer(64 * 1024);
        var names = new List<string>();
        var (last, goesOn) = (0L, false);
        await foreach (var logged in AuditEntries.ReadAsync(services.Store, call, reach, query.Part, call.Cancellation))
        {
            goesOn = names.Count >= query.Count || entries.Length >= services.Settings.PageBytes;
            if (goesOn)
                break;

            Add(entries, call, logged, reach, names);
            last = logged.Number;
        }

        Frame(buffer, entries, call, goesOn ? links.Next(call, call.Route.Type, AuditQuery.Next(call.Parameters, last), 0) : null);
        entries.Dispose();
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = reach.Dossier is { } dossier ? [dossier] : [], Resources = [.. names] };
    }

    private void Add(PooledBuffer entries, ApiCall call, LoggedEntry logged, AuditReach reach, List<string> names)
    {
        var writer = AuditWriters.Of(call, services);
        foreach (var (id, place) in AuditEventWriter.IdsOf(logged, reach.Patient))
        {
            entries.Add(entries.Length == 0 ? "{\"fullUrl\":\""u8 : ",{\"fullUrl\":\""u8);
            entries.Add(call.Base.Utf8WithSlash);
            entries.AddPlain("AuditEvent/" + id);
            entries.Add("\",\"resource\":"u8);
            writer.Write(logged, place, entries);
            entries.Add(",\"search\":{\"mode\":\"match\"}}"u8);
            names.Add(string.Create(CultureInfo.InvariantCulture, $"AuditEvent/{id}/1"));
        }
    }

    private static void Frame(PooledBuffer buffer, PooledBuffer entries, ApiCall call, string? next)
    {
        buffer.Add("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"self\",\"url\":\""u8);
        buffer.Add(call.Base.Utf8WithSlash);
        buffer.AddPlain(call.Route.Type);
        QueryText.AddVisible(buffer, [.. call.Parameters.Where(one => one.Key is "patient" or "date" or "_count")]);
        if (next is not null)
        {
            buffer.Add("\"},{\"relation\":\"next\",\"url\":\""u8);
            buffer.AddPlain(next);
        }

        buffer.Add("\"}]"u8);
        if (entries.Length > 0)
        {
            buffer.Add(",\"entry\":["u8);
            buffer.Add(entries.Written.Span);
            buffer.Add("]"u8);
        }

        buffer.Add("}"u8);
    }
}
