using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Writes;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Interactions;

/// <summary>PUT [type]/[id], and PUT [type]?criteria.</summary>
internal sealed class UpdateInteraction(SingleWrite write) : IInteraction
{
    public ValueTask<Answer> AnswerAsync(ApiCall call) =>
        write.AnswerAsync(call, WriteMethod.Update, Criteria.Of(call.Route, call.Conditions, call.Query));
}
