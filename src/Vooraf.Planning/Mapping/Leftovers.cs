using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Lists the values in resources that nobody read: the plan has no field for them.</summary>
internal static class Leftovers
{
    private const string Stays = "The plan has no field for it; it stays in the resource.";
    private const string NoPart = "This resource is no part of the plan; it stays as it is.";

    public static IEnumerable<NotCarried> Of(ResourceSet set)
    {
        foreach (var unreadable in set.Unreadable)
            yield return new NotCarried("resource", unreadable.Key, null, "It is no JSON object that can be read, or another resource has the same key.");
        foreach (var resource in set.All)
        {
            var unread = Unread(resource.Root, set.Read).ToList();
            if (unread.Count == Leaves(resource.Root).Count())
            {
                yield return new NotCarried(resource.Type, resource.Key, null, NoPart);
                continue;
            }

            foreach (var leaf in unread)
                yield return new NotCarried(resource.Type + leaf.GetPath()[1..], resource.Key, null, Stays);
        }
    }

    private static IEnumerable<JsonNode> Unread(JsonNode node, IReadOnlySet<JsonNode> read) => Leaves(node).Where(leaf => !read.Contains(leaf));

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject part => part.Where(member => !IsHousekeeping(part, member.Key)).SelectMany(member => member.Value is null ? [] : Leaves(member.Value)),
        JsonArray list => list.SelectMany(item => item is null ? [] : Leaves(item)),
        _ => [node],
    };

    // What a resource is, its id and its meta are not contents.
    private static bool IsHousekeeping(JsonObject part, string name) => name is "resourceType" || (name is "id" or "meta" && part.ContainsKey("resourceType"));
}
