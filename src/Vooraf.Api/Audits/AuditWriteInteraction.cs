using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Audits;

/// <summary>Nobody writes AuditEvents: who could, could forge the log.</summary>
internal sealed class AuditWriteInteraction : IInteraction
{
    private static readonly Issue Made = Issue.Error(
        IssueCode.NotSupported, "AuditEvents are made of this server's own log and cannot be written, changed or deleted. Read them with GET AuditEvent?patient=&date=; keep a log of your own for what you do.");

    public ValueTask<Answer> AnswerAsync(ApiCall call) => new(Refusals.Of(405, Made) with { Allow = "GET, HEAD" });
}
