using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Audits;

/// <summary>Nobody writes AuditEvents: who could, could forge the log.</summary>
internal sealed class AuditWriteInteraction : IInteraction
{
    private const string Made =
        "AuditEvents are made of this server's own log and cannot be written, changed or deleted. Read them with GET AuditEvent?patient=&date=; keep a log of your own for what you do.";

    /// <summary>The answer to whoever tries.</summary>
    public static Answer Refusal(ApiCall call) => Refusals.Of(405, Issue.Error(IssueCode.NotSupported, Made, call.Place)) with { Allow = "GET, HEAD" };

    public ValueTask<Answer> AnswerAsync(ApiCall call) => new(Refusal(call));
}
