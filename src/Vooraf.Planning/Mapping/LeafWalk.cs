using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.Planning.Mapping;

/// <summary>Passes over the values in a resource, and notes where those stand that nobody read.</summary>
/// <param name="read">What was read.</param>
internal sealed class LeafWalk(IReadOnlySet<JsonNode> read)
{
    private readonly StringBuilder path = new();

    /// <summary>How many values there are.</summary>
    public int Leaves { get; private set; }

    /// <summary>Where those stand that nobody read: <c>.note[0].text</c>.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Passes over an element.</summary>
    public void Pass(JsonNode node)
    {
        switch (node)
        {
            case JsonObject part:
                Pass(part);
                break;
            case JsonArray list:
                Pass(list);
                break;
            default:
                Leaves++;
                if (!read.Contains(node))
                    Unread.Add(path.ToString());
                break;
        }
    }

    private void Pass(JsonObject part)
    {
        foreach (var (name, member) in part)
        {
            if (member is not null && !IsHousekeeping(part, name))
                Pass(member, path.Length, path.Append('.').Append(name));
        }
    }

    private void Pass(JsonArray list)
    {
        for (var place = 0; place < list.Count; place++)
        {
            if (list[place] is { } item)
                Pass(item, path.Length, path.Append(CultureInfo.InvariantCulture, $"[{place}]"));
        }
    }

    private void Pass(JsonNode node, int former, StringBuilder here)
    {
        Pass(node);
        here.Length = former;
    }

    // What a resource is, its id and its meta are not contents.
    private static bool IsHousekeeping(JsonObject part, string name) => name is "resourceType" || (name is "id" or "meta" && part.ContainsKey("resourceType"));
}
