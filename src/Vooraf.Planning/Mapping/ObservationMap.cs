using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Something that the person told, as Observation (facts C.10 to C.15).</summary>
/// <param name="profile">Id of the profile.</param>
/// <param name="code">SNOMED code of the question.</param>
/// <param name="method">SNOMED code of the method that the profile asks for, if it does.</param>
internal abstract class ObservationMap<T>(string profile, string code, string? method) : ResourceMap<T>
    where T : PlanItem
{
    public override string Type => "Observation";

    protected override Statuses? Statuses => Mapping.Statuses.Observation;

    protected static ImmutableArray<Patch<T>> CommonPatches { get; } =
    [
        On(item => item.Date?.Text, (into, item, _) => SetDate(into, item.Date)),
        StatusIn("status", Mapping.Statuses.Observation),
        Conversation("encounter"),
        On(
            People,
            (into, item, _) => Make.Merge(
                into,
                "performer",
                item.Professionals.Select(one => (string?)Mapping.Professionals.Reference(into, one)["reference"] ?? ""),
                performer => (string?)performer["reference"] is string key && (key.StartsWith('#') || Mapping.Professionals.IsOne(key)) ? key : null,
                Make.Reference)),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) =>
        resource.Type is "Observation" && set.Of(resource)["code"].HasCode(PlanCodes.Snomed, code);

    public sealed override T Read(LoadedResource resource, ResourceSet set)
    {
        var observation = set.Of(resource);
        var item = ReadAnswer(observation) with
        {
            Source = new ItemSource(resource.Key),
            Date = observation["effectiveDateTime"].Date() ?? observation["effectiveInstant"].Date() ?? observation["effectivePeriod"]["start"].Date(),
            Status = Mapping.Statuses.Observation.Read(observation["status"]),
            Conversation = set.KeyOf(observation["encounter"], resource),
            Professionals = [.. observation["performer"].Items().Select(performer => Mapping.Professionals.Read(set, performer, resource)).OfType<Professional>()],
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubted(item, why) : item;
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("Observation", profile);
        blank["status"] = "final";
        blank["code"] = Make.Concept(PlanCodes.Snomed, code);
        Make.Set(blank, "subject", scope.PersonReference());
        if (method is not null)
            blank["method"] = Make.Concept(PlanCodes.Snomed, method);
        return blank;
    }

    protected abstract T ReadAnswer(Element observation);

    protected abstract T Doubted(T item, string why);

    /// <summary>The answer in the value, or the reason why there is none; a value of another type is not understood.</summary>
    protected static Answer<TValue> Answered<TValue>(Element observation, string value, Func<Element, Answer<TValue>> read)
        where TValue : notnull
    {
        if (observation[value].Exists)
            return read(observation[value]);
        if (Absence.Of(observation["_" + value]) is string reason)
            return Absence.Answer<TValue>(reason);
        var other = observation.Object?.Select(member => member.Key).FirstOrDefault(name => name.StartsWith("value", StringComparison.Ordinal));
        if (other is not null)
            return Answer<TValue>.CannotBeInterpreted($"The answer is in {other}, and not in {value}.");
        return observation["dataAbsentReason"].Exists
            ? AbsentIn<TValue>(observation["dataAbsentReason"])
            : Answer<TValue>.NotRecorded;
    }

    /// <summary>Puts an answer, or the reason why there is none, in the place of the one before.</summary>
    protected static void SetAnswer(JsonObject into, string value, JsonNode? answer, AnswerState state)
    {
        foreach (var name in into.Select(member => member.Key).Where(name => name.StartsWith("value", StringComparison.Ordinal) || name.StartsWith("_value", StringComparison.Ordinal)).ToList())
            into.Remove(name);
        Make.Set(into, value, answer);
        var reason = answer is null ? Absence.CodeOf(state) : null;
        Make.Set(into, "dataAbsentReason", reason is null ? null : Make.Concept(Codes.DataAbsentSystem, reason));
    }

    // An Observation tells in one way when it was.
    private static void SetDate(JsonObject into, PlanDate? date)
    {
        into.Remove("effectiveInstant");
        into.Remove("effectivePeriod");
        Make.Set(into, "effectiveDateTime", date);
    }

    private static Answer<TValue> AbsentIn<TValue>(Element reason)
        where TValue : notnull =>
        reason["coding"].First is var coding && coding["system"].Text() is Codes.DataAbsentSystem && coding["code"].Text() is string code
            ? Absence.Answer<TValue>(code)
            : Answer<TValue>.CannotBeInterpreted("The reason why there is no answer is not a code that FHIR knows.");
}
