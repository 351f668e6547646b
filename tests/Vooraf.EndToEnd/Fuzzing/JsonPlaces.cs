using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>The places in a JSON document where something can be changed: members of objects and items of arrays.</summary>
internal sealed class JsonPlaces
{
    private readonly List<(JsonNode Parent, string? Name, int Index)> places = [];

    public JsonPlaces(JsonNode root) => Walk(root);

    /// <summary>Picks a place and gives what is there; null when the document has no place.</summary>
    public Place? Pick(Choices choices)
    {
        if (places.Count == 0)
            return null;
        var (parent, name, index) = choices.Of(places);
        return new Place(parent, name, index);
    }

    private void Walk(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((members, name, 0));
                Walk(value);
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                places.Add((items, null, index));
                Walk(items[index]);
            }
        }
    }

    /// <summary>One place.</summary>
    internal sealed record Place(JsonNode Parent, string? Name, int Index)
    {
        public JsonNode? Value
        {
            get => Name is null ? Parent[Index] : Parent[Name];
            set
            {
                if (Name is null)
                    Parent[Index] = value;
                else
                    Parent[Name] = value;
            }
        }

        public void Remove()
        {
            if (Name is null)
                Parent.AsArray().RemoveAt(Index);
            else
                Parent.AsObject().Remove(Name);
        }
    }
}
