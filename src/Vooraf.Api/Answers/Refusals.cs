using Vooraf.Api.Buffers;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Answers;

/// <summary>Answers that hold an OperationOutcome and nothing else.</summary>
internal static class Refusals
{
    private const string UnknownText = "No resource is known here under this type and id.";

    public static Answer Of(int status, Issue issue) => Of(status, [issue]);

    public static Answer Of(int status, IReadOnlyList<Issue> issues)
    {
        var buffer = new PooledBuffer(512);
        OperationOutcome.Write(buffer, issues);
        return new Answer { Status = status, Body = buffer.Written, Buffer = buffer, IsOutcome = true };
    }

    /// <summary>The one answer for what does not exist and for what the caller may not know to exist.</summary>
    public static Answer Unknown() => Of(404, Issue.Error(IssueCode.NotFound, UnknownText));

    public static Answer Deleted() => Of(410, Issue.Error(IssueCode.Deleted, "The resource was deleted. Its history can be read."));

    public static Answer PathUnknown() =>
        Of(404, Issue.Error(IssueCode.NotSupported, "This path means nothing here: see the metadata for the resource types and interactions."));

    public static Answer MethodUnknown(string allow) =>
        Of(405, Issue.Error(IssueCode.NotSupported, $"This path takes only {allow}.")) with { Allow = allow };

    public static Answer Unavailable() =>
        Of(503, Issue.Error(IssueCode.Transient, "The store cannot do this now; nothing was changed and nothing is shown. Try again later.")) with { RetryAfter = TimeSpan.FromSeconds(5) };

    public static Answer Defect() =>
        Of(500, Issue.Error(IssueCode.Exception, "Something went wrong inside the program. It was counted; the X-Request-Id finds it."));
}
