using System.Text.Json;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Validation;

/// <summary>POST [type]/$validate and POST [type]/[id]/$validate: judges a resource and stores nothing. The answer is 200 whatever was found.</summary>
internal sealed class ValidateInteraction(SeenReader reader, PzpProfiles profiles) : IInteraction
{
    public async ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        var stored = await StoredAsync(call);
        if (call.Route.Id.Length > 0 && stored is null)
            return Refusals.Unknown();
        if (stored is { Deleted: true })
            return Refusals.Deleted() with { Dossiers = VersionAnswer.DossiersOf(stored) };
        if (stored is not null && call.Body.IsEmpty)
            return await OfStoredAsync(call, stored);

        using var reading = ResourceReader.Read(call.Body);
        return reading.IsValid ? await OfBodyAsync(call, stored, reading.Document!.RootElement) : Told(reading.Issues, stored is null ? [] : [stored]);
    }

    private async ValueTask<Answer> OfStoredAsync(ApiCall call, ResourceVersion stored)
    {
        var request = ValidationRequest.Read(default, call.Query);
        if (request.Wrong is { } wrong)
            return Refusals.Of(400, wrong);

        using var document = JsonDocument.Parse(stored.Json);
        return await JudgeAsync(call, stored, document.RootElement, request);
    }

    private async ValueTask<Answer> OfBodyAsync(ApiCall call, ResourceVersion? stored, JsonElement body)
    {
        var request = ValidationRequest.Read(body, call.Query);
        if ((request.Wrong ?? WrongWith(call, request)) is { } wrong)
            return Refusals.Of(400, wrong);
        if (request.Resource.ValueKind == JsonValueKind.Object)
            return await JudgeAsync(call, stored, request.Resource, request);

        using var document = JsonDocument.Parse(stored!.Json);
        return await JudgeAsync(call, stored, document.RootElement, request);
    }

    private static Issue? WrongWith(ApiCall call, ValidationRequest request)
    {
        if (request.Resource.ValueKind != JsonValueKind.Object)
            return call.Route.Id.Length > 0 ? null : Issue.Error(IssueCode.Required, "Give the resource that is to be validated.");

        var type = request.Resource.GetProperty("resourceType"u8).GetString()!;
        if (!string.Equals(type, call.Route.Type, StringComparison.Ordinal))
            return Issue.Error(IssueCode.Invalid, $"The resource is a {type}, but it is to be validated as a {call.Route.Type}.", request.Place ?? type);
        return call.Route.Id.Length > 0 && request.Resource.TryGetProperty("id"u8, out var id) && !id.ValueEquals(call.Route.Id)
            ? Issue.Error(IssueCode.Invalid, "The id in the resource is another than the one in the URL.", (request.Place ?? type) + ".id")
            : null;
    }

    private async ValueTask<Answer> JudgeAsync(ApiCall call, ResourceVersion? stored, JsonElement resource, ValidationRequest request)
    {
        var seen = new List<ResourceVersion>();
        if (stored is not null)
            seen.Add(stored);
        using var references = new ReferencedResources(key => SeenAsync(call, key, seen), call.Base.Text);
        if (resource.TryGetProperty("id"u8, out var id))
            references.Add(new ResourceKey(call.Route.Type, id.GetString()!), resource);
        var issues = await references.AskAsync(() => profiles.Validate(resource, request.Profiles, references));
        return Told([.. issues.Select(issue => Placed(issue, request.Place)).OrderBy(issue => issue.Severity)], seen);
    }

    private async ValueTask<ResourceVersion?> StoredAsync(ApiCall call) =>
        call.Route.Id.Length > 0 ? await SeenAsync(call, new ResourceKey(call.Route.Type, call.Route.Id), seen: null) : null;

    private async ValueTask<ResourceVersion?> SeenAsync(ApiCall call, ResourceKey key, List<ResourceVersion>? seen)
    {
        if (await reader.ReadAsync(call.Searcher, key, call.Cancellation) is not { Version: var version })
            return null;

        seen?.Add(version);
        return version;
    }

    private static Issue Placed(Issue issue, string? place)
    {
        if (place is null || issue.Expression is not { } expression)
            return issue;

        var dot = expression.IndexOf('.', StringComparison.Ordinal);
        return issue with { Expression = dot < 0 ? place : string.Concat(place, expression.AsSpan(dot)) };
    }

    /// <summary>The outcome; the log tells which stored resources it is about.</summary>
    private static Answer Told(IReadOnlyList<Issue> issues, IReadOnlyList<ResourceVersion> seen) => Refusals.Of(200, issues) with
    {
        Dossiers = [.. seen.SelectMany(version => VersionAnswer.DossiersOf(version)).Distinct()],
        Resources = [.. seen.Select(VersionAnswer.NameOf)],
    };
}
