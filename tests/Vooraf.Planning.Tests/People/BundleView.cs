using System.Text.Json.Nodes;
using Vooraf.Planning.People;

namespace Vooraf.Planning.Tests.People;

/// <summary>A made-up person's Bundle, to look into.</summary>
internal sealed class BundleView
{
    public BundleView(MadeUpPerson person)
    {
        Person = person;
        Bundle = JsonNode.Parse(person.Bundle.Span)!.AsObject();
        Entries = [.. Bundle["entry"]!.AsArray().Select(entry => entry!.AsObject())];
        Resources = [.. Entries.Select(entry => entry["resource"]!.AsObject())];
        FullUrls = [.. Entries.Select(entry => (string)entry["fullUrl"]!)];
    }

    public MadeUpPerson Person { get; }

    public JsonObject Bundle { get; }

    public JsonObject[] Entries { get; }

    public JsonObject[] Resources { get; }

    public string[] FullUrls { get; }

    public JsonObject[] References => [.. Objects("reference").Where(found => found["reference"] is JsonValue)];

    public JsonObject[] Codings =>
    [
        .. Objects("coding").SelectMany(concept => concept["coding"]!.AsArray()).Select(coding => coding!.AsObject()),
        .. Objects("valueCoding").Select(found => found["valueCoding"]!.AsObject()),
        .. Objects("class").Select(found => found["class"]!.AsObject()),
    ];

    public JsonObject[] TreatmentDirectives => [.. Of("Consent").Where(consent => (string?)consent["scope"]!["coding"]![0]!["code"] is "treatment")];

    public string[] Specifications =>
        [.. TreatmentDirectives.Select(directive => (string?)directive["modifierExtension"]?[0]!["valueString"]).OfType<string>()];

    public JsonObject[] Of(string type) => [.. Resources.Where(resource => string.Equals((string?)resource["resourceType"], type, StringComparison.Ordinal))];

    /// <summary>Every object, at any depth, that has all these members.</summary>
    public IEnumerable<JsonObject> Objects(params string[] members) => Within(Bundle).Where(found => members.All(found.ContainsKey));

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Within(member.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Within),
        _ => [],
    };
}
