using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Api.Writes;
using Vooraf.Fhir.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Interactions;

/// <summary>PUT [type]/[id], and PUT [type]?criteria.</summary>
internal sealed class UpdateInteraction(SingleWrite write) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        using var reading = ResourceReader.Read(call.Body);
        if (!reading.IsValid)
            return Refusals.Of(400, reading.Issues);

        var resource = reading.Document!.RootElement;
        var criteria = call.Route.Interaction == Interaction.ConditionalUpdate ? call.Query : null;
        return ResourceCheck.Wrong(resource, call.Route, call.Place is { } place ? place + ".resource" : null) is { } wrong
            ? Refusals.Of(400, wrong)
            : await write.AnswerAsync(call, WriteMethod.Update, resource, criteria);
    }
}
