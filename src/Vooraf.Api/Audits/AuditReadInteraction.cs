using Vooraf.Access.Auditing;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Records.Log;

namespace Vooraf.Api.Audits;

/// <summary>GET AuditEvent/[number of an entry].</summary>
internal sealed class AuditReadInteraction(ApiServices services) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var reach = await AuditReach.OfAsync(call, null, services.Store);
        if (reach.Refusal is { } refusal)
            return refusal;

        return AuditEventWriter.TryParse(call.Route.Id, out var number, out var place) && await AuditEntries.FindAsync(services.Store, call, reach, number) is { } logged
            ? Found(call, logged, place, reach)
            : Refusals.Unknown();
    }

    private Answer Found(ApiCall call, LoggedEntry logged, int place, AuditReach reach)
    {
        if (!AuditEventWriter.IdsOf(logged, reach.Patient).Any(one => one.Place == place))
            return Refusals.Unknown();

        var buffer = new PooledBuffer(8 * 1024);
        AuditWriters.Of(call, services).Write(logged, place, buffer);
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer, Dossiers = logged.Entry.Dossiers, Resources = [$"AuditEvent/{call.Route.Id}/1"] };
    }
}
