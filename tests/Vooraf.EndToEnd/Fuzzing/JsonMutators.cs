using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Changes of the structure of a JSON body.</summary>
internal static class JsonMutators
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 4000 };
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 4000 };

    private static readonly string[] Names =
    [
        "resourceType", "id", "meta", "text", "contained", "extension", "modifierExtension", "implicitRules", "identifier", "_id", "_birthDate", "fhir_comments", "__proto__",
        "value", "valueString", "valueQuantity", "valueBoolean", "reference", "subject", "patient", "entry", "request", "resource", "fullUrl", "url", "method", "ifMatch",
        "ifNoneExist", "div", "unknown", "Ünïcode", "999911120", "http://fhir.nl/fhir/NamingSystem/bsn|999911120", "", " ", "x.y", "x[0]",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "1.0", "1e5", "1E400", "123456789012345678901234567890.1234567890", "2147483648", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]",
        "[{}]", "{\"\":\"\"}", "{\"extension\":[{}]}", "{\"extension\":[{\"url\":\"https://vooraf.example/x\",\"valueString\":\"y\"}]}", "{\"reference\":\"Patient/none\"}",
        "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[]}", "[null,\"x\",null]", "\"2026-02-03\"", "\"transaction\"", "\"DELETE\"",
    ];

    public static readonly IReadOnlyList<Mutator> All =
    [
        new("remove a node", (request, choices) => AtPlace(request, choices, (place, _) => place.Remove())),
        new("other value", (request, choices) => AtPlace(request, choices, (place, more) => place.Value = JsonNode.Parse(more.Of(Values)))),
        new("nasty text", (request, choices) => AtPlace(request, choices, (place, more) => place.Value = more.Of(NastyTexts.All))),
        new("in an array", (request, choices) => AtPlace(request, choices, (place, _) => place.Value = new JsonArray(place.Value?.DeepClone()))),
        new("in an object", (request, choices) => AtPlace(request, choices, (place, more) => place.Value = new JsonObject { [more.Of(Names)] = place.Value?.DeepClone() })),
        new("other name", (request, choices) => AtPlace(request, choices, Rename)),
        new("new member", (request, choices) => AtPlace(request, choices, Add)),
        new("items many times", (request, choices) => AtPlace(request, choices, Multiply)),
        new("swap two nodes", (request, choices) => AtRoot(request, root => Swap(root, choices))),
        new("nest deeply", (request, choices) => AtPlace(request, choices, Nest)),
        new("duplicate a key", DuplicateKey),
        new("other resource type", (request, choices) => AtRoot(request, root => root["resourceType"] = choices.Of(RequestMutators.Types))),
    ];

    private static FuzzCase AtPlace(FuzzCase request, Choices choices, Action<JsonPlaces.Place, Choices> change) => AtRoot(request, root =>
    {
        if (new JsonPlaces(root).Pick(choices) is { } place)
            change(place, choices);
    });

    private static FuzzCase AtRoot(FuzzCase request, Action<JsonObject> change)
    {
        try
        {
            if (!request.IsJson || JsonNode.Parse(request.Body, documentOptions: Reading) is not JsonObject root)
                return request;
            change(root);
            return request with { Body = Encoding.UTF8.GetBytes(root.ToJsonString(Writing)) };
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            // An earlier change made it something that has no structure any more.
            return request;
        }
    }

    private static void Rename(JsonPlaces.Place place, Choices choices)
    {
        if (place.Parent is not JsonObject parent)
            return;
        var value = place.Value?.DeepClone();
        place.Remove();
        parent[choices.Of(Names)] = value;
    }

    private static void Add(JsonPlaces.Place place, Choices choices)
    {
        if (place.Parent is JsonObject parent)
            parent[choices.Of(Names)] = JsonNode.Parse(choices.Of(Values));
    }

    private static void Multiply(JsonPlaces.Place place, Choices choices)
    {
        var times = choices.Of([2, 3, 50, 400]);
        place.Value = new JsonArray([.. Enumerable.Range(0, times).Select(_ => (place.Value is JsonArray { Count: > 0 } items ? items[0] : place.Value)?.DeepClone())]);
    }

    private static void Nest(JsonPlaces.Place place, Choices choices)
    {
        var value = place.Value?.DeepClone();
        for (var left = choices.Of([5, 40, 70, 600]); left > 0; left--)
            value = choices.Next(2) == 0 ? new JsonArray(value) : new JsonObject { ["extension"] = value };
        place.Value = value;
    }

    private static void Swap(JsonObject root, Choices choices)
    {
        var places = new JsonPlaces(root);
        if (places.Pick(choices) is not { } one || places.Pick(choices) is not { } other)
            return;
        var (first, second) = (one.Value?.DeepClone(), other.Value?.DeepClone());
        one.Value = second;
        if (!ReferenceEquals(one.Parent, other.Parent) || other.Value is not null)
            other.Value = first;
    }

    private static FuzzCase DuplicateKey(FuzzCase request, Choices choices)
    {
        var text = Encoding.UTF8.GetString(request.Body);
        var colons = Enumerable.Range(0, text.Length).Where(at => text[at] == '{').ToList();
        if (!request.IsJson || colons.Count == 0)
            return request;
        var name = choices.Of(Names).Trim();
        return request with { Body = Encoding.UTF8.GetBytes(text.Insert(choices.Of(colons) + 1, $"\"{name}\":{choices.Of(Values)},\"{name}\":{choices.Of(Values)},")) };
    }
}
