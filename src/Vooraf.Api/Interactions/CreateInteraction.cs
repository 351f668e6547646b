using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Writes;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Interactions;

/// <summary>POST [type], with If-None-Exist a conditional create.</summary>
internal sealed class CreateInteraction(SingleWrite write) : IInteraction
{
    public ValueTask<Answer> AnswerAsync(ApiCall call) =>
        write.AnswerAsync(call, WriteMethod.Create, Criteria.Of(call.Route, call.Conditions, call.Query));
}
