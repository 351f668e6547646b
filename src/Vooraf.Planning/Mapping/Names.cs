using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Names as HumanName (zib NameInformation, facts C.1).</summary>
internal static class Names
{
    private const string Qualifier = Codes.Core + "iso21090-EN-qualifier";
    private const string OwnPrefix = Codes.Core + "humanname-own-prefix";
    private const string OwnName = Codes.Core + "humanname-own-name";

    public static PersonName? Read(Element names)
    {
        var all = names.Items().ToList();
        if (all.Count == 0)
            return null;
        var official = all.Find(name => !HasUse(name, "usual"));
        var usual = all.Find(name => HasUse(name, "usual"));
        var name = new PersonName(
            Given(official) ?? usual["given"].First.Text(),
            official["_family"].Extension(OwnPrefix, "valueString").Text(),
            official["_family"].Extension(OwnName, "valueString").Text() ?? official["family"].Text(),
            official["text"].Text());
        return name == new PersonName(null, null, null) ? null : name;
    }

    /// <summary>Puts a name into a resource. Initials, partner names and the usual name that are there stay.</summary>
    public static void Write(JsonObject resource, PersonName? name)
    {
        if (name is null)
        {
            resource.Remove("name");
            return;
        }

        var list = Make.List(resource, "name");
        var official = list.OfType<JsonObject>().FirstOrDefault(one => (string?)one["use"] is not "usual");
        if (official is null)
        {
            official = new JsonObject { ["use"] = "official" };
            list.Insert(0, official);
        }

        Make.Set(official, "text", name.Text);
        Make.Set(official, "family", name.Family is null ? null : string.Join(' ', new[] { name.Prefix, name.Family }.Where(part => part is not null)));
        var family = Make.Child(official, "_family");
        Make.SetExtension(family, OwnPrefix, "valueString", name.Prefix);
        Make.SetExtension(family, OwnName, "valueString", name.Family);
        Make.DropIfEmpty(official, "_family");
        WriteGiven(official, name.Given);
        if (official.All(member => member.Key is "use"))
            list.Remove(official);
        Make.DropIfEmpty(resource, "name");
    }

    // The first names (BR), else what has no qualifier at all; initials (IN) are no first names.
    private static string? Given(Element name)
    {
        var given = name["given"].Items().ToList();
        var marks = name["_given"].Object is null && name["_given"].Exists ? Marks(name["_given"]) : [];
        string? MarkOf(int at) => at < marks.Count ? marks[at].Peek() : null;
        var firsts = Enumerable.Range(0, given.Count).Where(at => MarkOf(at) is "BR").ToList();
        if (firsts.Count == 0)
            firsts = [.. Enumerable.Range(0, given.Count).Where(at => MarkOf(at) is null)];
        return firsts.Count == 0 ? null : string.Join(' ', firsts.Select(at => given[at].Text()));
    }

    // The list of marks runs beside the names and has null where a name has none.
    private static List<Element> Marks(Element list) => [.. list.Places().Select(place => place.Extension(Qualifier)["valueCode"])];

    private static void WriteGiven(JsonObject name, string? given)
    {
        var values = (name["given"] as JsonArray)?.ToList() ?? [];
        var marks = (name["_given"] as JsonArray)?.ToList() ?? [];
        var made = new JsonArray();
        var madeMarks = new JsonArray();
        foreach (var first in given?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            made.Add(first);
            madeMarks.Add(Mark("BR"));
        }

        for (var at = 0; at < values.Count; at++)
        {
            if (at < marks.Count && marks[at] is JsonObject mark && (string?)mark["extension"]?[0]?["valueCode"] is "IN")
            {
                made.Add(values[at]?.DeepClone());
                madeMarks.Add(mark.DeepClone());
            }
        }

        Make.Set(name, "given", made.Count == 0 ? null : made);
        Make.Set(name, "_given", made.Count == 0 ? null : madeMarks);
    }

    private static JsonObject Mark(string code) => new() { ["extension"] = new JsonArray(Make.Extension(Qualifier, "valueCode", code)) };

    private static bool HasUse(Element name, string use) => string.Equals(name["use"].Peek(), use, StringComparison.Ordinal);
}
