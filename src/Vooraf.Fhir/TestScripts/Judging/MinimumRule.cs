using System.Text.Json;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Everything that a fixture has must be in the content; the content may have more.</summary>
internal sealed class MinimumRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation) => new(Judge(assert));

    private static Verdict Judge(AssertCase assert)
    {
        if (assert.Tools.Memory.Find(assert.Assert.Wanted) is not { HasResource: true } minimum)
            return Verdict.NotCarriedOut(assert.Tools.Memory.Problem(assert.Assert.Wanted));
        if (!assert.Source.HasResource)
            return Verdict.Fails(assert.Source.Unreadable);
        return Missing(minimum.Resource, assert.Source.Resource, minimum.Type ?? "") is { } place ? Verdict.Fails($"{place} is missing or different") : Verdict.Holds;
    }

    private static string? Missing(JsonElement wanted, JsonElement found, string place)
    {
        if (wanted.ValueKind != found.ValueKind)
            return place;
        return wanted.ValueKind switch
        {
            JsonValueKind.Object => wanted.EnumerateObject()
                .Select(property => found.TryGetProperty(property.Name, out var value) ? Missing(property.Value, value, $"{place}.{property.Name}") : $"{place}.{property.Name}")
                .FirstOrDefault(missing => missing is not null),
            JsonValueKind.Array => wanted.EnumerateArray()
                .Select((item, at) => found.EnumerateArray().Any(other => Missing(item, other, place) is null) ? null : $"{place}[{at}]")
                .FirstOrDefault(missing => missing is not null),
            _ => JsonElement.DeepEquals(wanted, found) ? null : place,
        };
    }
}
