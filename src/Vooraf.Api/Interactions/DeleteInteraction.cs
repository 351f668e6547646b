using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Writes;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Interactions;

/// <summary>DELETE [type]/[id], and DELETE [type]?criteria.</summary>
internal sealed class DeleteInteraction(SingleWrite write) : IInteraction
{
    public ValueTask<Answer> AnswerAsync(ApiCall call) =>
        write.AnswerAsync(call, WriteMethod.Delete, default, Criteria.Of(call.Route, call.Conditions, call.Query));
}
