using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Writes;
using Vooraf.Fhir.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Interactions;

/// <summary>POST [type], with If-None-Exist a conditional create.</summary>
internal sealed class CreateInteraction(SingleWrite write) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        using var reading = ResourceReader.Read(call.Body);
        if (!reading.IsValid)
            return Refusals.Of(400, reading.Issues);

        var resource = reading.Document!.RootElement;
        return ResourceCheck.Wrong(resource, call.Route, call.Place is { } place ? place + ".resource" : null) is { } wrong
            ? Refusals.Of(400, wrong)
            : await write.AnswerAsync(call, WriteMethod.Create, resource, Criteria.OfHeader(call.Conditions.IfNoneExist));
    }
}
