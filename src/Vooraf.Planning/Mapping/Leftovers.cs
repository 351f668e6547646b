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
            var walk = new LeafWalk(set.Read);
            walk.Pass(resource.Root);
            if (walk.Unread.Count == walk.Leaves)
            {
                yield return new NotCarried(resource.Type, resource.Key, null, NoPart);
                continue;
            }

            foreach (var path in walk.Unread)
                yield return new NotCarried(resource.Type + path, resource.Key, null, Stays);
        }
    }
}
