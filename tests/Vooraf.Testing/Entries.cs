using System.Text.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Testing;

/// <summary>Makes entries to write from JSON texts.</summary>
public static class Entries
{
    /// <summary>A create.</summary>
    public static WriteEntry Post(string json, string? fullUrl = null, string? criteria = null)
    {
        var resource = Parse(json);
        return new WriteEntry { Method = WriteMethod.Create, Type = TypeOf(resource), Resource = resource, FullUrl = fullUrl, Criteria = criteria };
    }

    /// <summary>An update of the resource whose id is in the JSON; with criteria, a conditional one.</summary>
    public static WriteEntry Put(string json, string? criteria = null, int? ifMatch = null, string? fullUrl = null)
    {
        var resource = Parse(json);
        return new WriteEntry
        {
            Method = WriteMethod.Update,
            Type = TypeOf(resource),
            Id = criteria is null ? resource.GetProperty("id").GetString() : null,
            Resource = resource,
            Criteria = criteria,
            IfMatch = ifMatch,
            FullUrl = fullUrl,
        };
    }

    /// <summary>A delete of <c>Type/id</c>.</summary>
    public static WriteEntry Delete(string reference)
    {
        var parts = reference.Split('/');
        return new WriteEntry { Method = WriteMethod.Delete, Type = parts[0], Id = parts[1] };
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string TypeOf(JsonElement resource) => resource.GetProperty("resourceType").GetString()!;
}
