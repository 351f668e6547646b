using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>Helpers for JSON that must come out the same each time.</summary>
internal static class Canonical
{
    internal static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A URL without its version.</summary>
    internal static string WithoutVersion(string url) => url.Split('|')[0];

    /// <summary>Takes over the named properties that are there, in the order of the names.</summary>
    internal static JsonObject Only(JsonNode from, params ReadOnlySpan<string> names)
    {
        var slim = new JsonObject();
        foreach (var name in names)
        {
            if (from[name] is { } value)
                slim.Add(name, value.DeepClone());
        }

        return slim;
    }

    /// <summary>Adds an array of what is made of each item; nothing when there are none.</summary>
    internal static void AddEach(this JsonObject to, string name, JsonNode? items, Func<JsonNode, JsonNode?> make)
    {
        JsonNode?[] made = [.. items.Items().Select(make).Where(item => item is not null)];
        if (made.Length > 0)
            to.Add(name, new JsonArray(made));
    }
}
