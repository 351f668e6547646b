using System.Text;
using Vooraf.Planning.Mapping;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// Finds out whether a resource names the encounter of a form, one resource at a time. It finds nothing that <see cref="DirectPosting"/> would not
/// find, but sooner: where resources come with a form, one of the first settles it, and neither the form nor the other resources have to be read.
/// </summary>
internal static class EncounterPosting
{
    /// <summary>Whether one of them does, and counts.</summary>
    /// <param name="encounter">The reference to the encounter, as it stands on the form.</param>
    /// <param name="posted">Resources that say by themselves what they are: no use of a device, for only the Device tells of what.</param>
    public static bool IsThere(string encounter, IEnumerable<PlanResource> posted)
    {
        // A reference of another form may mean the same encounter or another: that is for who has read all of them.
        if (!encounter.StartsWith("Encounter/", StringComparison.Ordinal) || encounter.Count('/') != 1)
            return false;

        var name = Encoding.UTF8.GetBytes(encounter);
        foreach (var resource in posted)
        {
            if (resource.Json.Span.IndexOf(name) >= 0 && Names(encounter, resource))
                return true;
        }

        return false;
    }

    private static bool Names(string encounter, PlanResource resource)
    {
        foreach (var item in DirectPosting.Items(ResourceReader.Read(new ResourceSet([resource]))))
        {
            if (string.Equals(item.Conversation, encounter, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
