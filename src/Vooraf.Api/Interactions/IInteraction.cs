using Vooraf.Api.Answers;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Interactions;

/// <summary>Carries out one kind of interaction, once the decision has permitted it.</summary>
internal interface IInteraction
{
    /// <summary>Does the work and makes the complete answer. Throws only when the store cannot, or for a defect.</summary>
    ValueTask<Answer> AnswerAsync(ApiCall call);
}
