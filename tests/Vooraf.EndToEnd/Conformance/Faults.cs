using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>Servers that are wrong, one way each.</summary>
internal static partial class Faults
{
    private static readonly string[] Included = ["Patient", "RelatedPerson", "PractitionerRole", "Practitioner"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("drops what was to be included", "query-2-treatment-directives") { Change = bundle => Entries(bundle, entries => entries.RemoveAll(entry => Included.Contains(Type(entry)))) },
        new("drops the device of a statement", "query-6-icd") { Change = bundle => Entries(bundle, entries => entries.RemoveAll(entry => Type(entry) is "Device")) },
        new("marks included resources as matches", "query-2-treatment-directives") { Change = bundle => Entries(bundle, entries => entries.ForEach(entry => entry["search"] = new JsonObject { ["mode"] = "match" })) },
        new("gives goals of another category", "query-4-goal") { Change = bundle => InResources(bundle, "Goal", goal => goal["category"]![0]!["coding"]![0]!["code"] = "713148004") },
        new("counts wrongly", "query-4-goal") { Change = bundle => Set(bundle, "total", 7) },
        new("has no self link", "query-4-goal") { Change = bundle => Remove(bundle, "link") },
        new("gives a malformed date", "query-4-goal") { Change = bundle => InResources(bundle, "Goal", goal => goal["startDate"] = "yesterday") },
        new("leaves the category aside", "query-2-treatment-directives") { Path = path => Filters().Replace(path, "") },
        new("answers 404 when nothing matches", "status-no-match") { Change = bundle => bundle["total"]?.GetValue<int>() is 0 ? 404 : null },
        new("answers 200 for what is not there", "status-absent") { Change = outcome => outcome["resourceType"]!.GetValue<string>() is "OperationOutcome" ? 200 : null },
        new("trusts every token", "status-token") { TrustsEveryone = true },
        new("fails on a malformed time", "status-malformed") { Change = outcome => outcome["resourceType"]!.GetValue<string>() is "OperationOutcome" ? 500 : null },
        new("does not search by POST", "patient-by-bsn") { Status = request => request.Method == HttpMethod.Post ? 405 : null },
        new("does not give professionals one by one", "query-2-treatment-directives") { Status = request => request.RequestUri!.AbsolutePath.Contains("/PractitionerRole/", StringComparison.Ordinal) ? 404 : null },
        new("does not understand an encoded slash", "query-spelling") { Status = request => request.RequestUri!.Query.Contains("%2F", StringComparison.Ordinal) ? 400 : null },
        new("does not offer XML", "metadata") { Change = statement => Set(statement, "format", new JsonArray("json")) },
        new("cannot search goals by category", "metadata") { Change = statement => WithoutCategory(statement) },
        new("speaks JSON only", "query-form") { SpeaksJsonOnly = true, Format = "xml" },
        new("breaks a required binding", "profile-ACP-PositionRegardingEuthanasia") { Change = bundle => InResources(bundle, "Observation", Rebind) },
        new("leaves out what a profile requires", "profile-ACP-SpecificCareWishes") { Change = bundle => InResources(bundle, "Observation", observation => observation.Remove("method")) },
        new("leaves out what a claimed profile requires", "query-5-observations") { Change = bundle => InResources(bundle, "Observation", observation => observation.Remove("method")) },
    ];

    private static string? Type(JsonObject entry) => entry["resource"]?["resourceType"]?.GetValue<string>();

    private static void Rebind(JsonObject observation)
    {
        observation.Remove("dataAbsentReason");
        observation["valueCodeableConcept"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://snomed.info/sct", ["code"] = "373066001" }) };
    }

    private static int? WithoutCategory(JsonObject statement)
    {
        var goal = statement["rest"]![0]!["resource"]!.AsArray().Single(resource => resource!["type"]!.GetValue<string>() is "Goal")!;
        goal["searchParam"]!.AsArray().RemoveAll(parameter => parameter!["name"]!.GetValue<string>() is "category");
        return null;
    }

    private static int? Set(JsonObject resource, string name, JsonNode value)
    {
        resource[name] = value;
        return null;
    }

    private static int? Remove(JsonObject resource, string name)
    {
        resource.Remove(name);
        return null;
    }

    private static int? InResources(JsonObject bundle, string type, Action<JsonObject> change) => Entries(bundle, entries =>
    {
        foreach (var entry in entries.Where(entry => string.Equals(Type(entry), type, StringComparison.Ordinal)))
            change(entry["resource"]!.AsObject());
    });

    private static int? Entries(JsonObject bundle, Action<List<JsonObject>> change)
    {
        if (bundle["entry"] is not JsonArray array)
            return null;
        var entries = array.Select(entry => entry!.AsObject()).ToList();
        change(entries);
        array.Clear();
        foreach (var entry in entries)
            array.Add(entry);
        return null;
    }

    [GeneratedRegex("&(scope|category)=[^&]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filters();
}
