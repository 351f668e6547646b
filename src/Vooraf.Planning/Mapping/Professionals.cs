using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Professionals in their role (facts C.3, C.4): found through references, or contained in the resource that names them.</summary>
internal static class Professionals
{
    public static bool IsOne(string key) => TypeOf(key) is "PractitionerRole" or "Practitioner";

    /// <summary>The professional to whom a reference points; null when it points to something else.</summary>
    public static Professional? Read(ResourceSet set, Element reference, LoadedResource from)
    {
        var pointed = reference["reference"].Peek();
        if (pointed is null)
            return null;
        if (!pointed.StartsWith('#') && set.Resolve(pointed) is null && !IsOne(pointed))
            return null;
        var key = pointed.StartsWith('#') ? from.Key + pointed : pointed;
        var target = set.Resolve(key);
        var type = target?.Contents["resourceType"].Peek() ?? TypeOf(pointed);
        if (type is not ("PractitionerRole" or "Practitioner"))
            return null;
        key = set.KeyOf(reference, from)!;
        target = set.Resolve(key);
        return target is null ? new Professional(key, null, null, null)
            : type is "Practitioner" ? new Professional(key, Names.Read(target.Value.Contents["name"]), null, null)
            : OfRole(set, key, target.Value.Holder, target.Value.Contents);
    }

    /// <summary>A reference to a professional from a resource: to the directory, or to what the resource contains.</summary>
    public static JsonObject Reference(JsonObject resource, Professional professional)
    {
        if (professional.Key is string key && !key.Contains('#', StringComparison.Ordinal))
            return Make.Reference(key);
        if (Contained(resource, professional) is string there)
            return Make.Reference(there);
        var contained = Make.List(resource, "contained");
        var id = "professional-" + (contained.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var role = new JsonObject { ["resourceType"] = "PractitionerRole", ["id"] = id };
        if (professional.Name is not null)
        {
            var practitioner = new JsonObject { ["resourceType"] = "Practitioner", ["id"] = id + "-person" };
            Names.Write(practitioner, professional.Name);
            contained.Add(practitioner);
            role["practitioner"] = Make.Reference("#" + id + "-person");
        }

        if (professional.Organisation?.Name is string name)
        {
            contained.Add(new JsonObject { ["resourceType"] = "Organization", ["id"] = id + "-organisation", ["name"] = name });
            role["organization"] = Make.Reference("#" + id + "-organisation");
        }

        if (professional.Role is not null)
            role["specialty"] = new JsonArray(Make.Concept(professional.Role));
        contained.Add(role);
        return Make.Reference("#" + id);
    }

    /// <summary>What tells one professional from another: the place in the directory, else what is known.</summary>
    public static string Identity(Professional one) =>
        one.Key is string key && !key.Contains('#', StringComparison.Ordinal) ? key : $"{FactText.Of(one.Name)} {one.Name?.Text} {one.Role?.Code} {one.Organisation?.Name}";

    // A reference to a contained role that says the same.
    private static string? Contained(JsonObject resource, Professional professional)
    {
        var loaded = new LoadedResource(new PlanResource("", default), resource);
        var set = new ResourceSet(loaded);
        return (resource["contained"] as JsonArray)?.OfType<JsonObject>()
            .Where(one => (string?)one["resourceType"] is "PractitionerRole")
            .Select(one => "#" + (string?)one["id"])
            .FirstOrDefault(reference => Read(set, set.Of(Make.Reference(reference)), loaded) is Professional found
                && string.Equals(Identity(found), Identity(professional), StringComparison.Ordinal));
    }

    private static Professional OfRole(ResourceSet set, string key, LoadedResource holder, Element role)
    {
        var person = set.Resolve(set.KeyOf(role["practitioner"], holder));
        var organisationKey = set.KeyOf(role["organization"], holder);
        var organisation = set.Resolve(organisationKey);
        return new Professional(
            key,
            person is null ? null : Names.Read(person.Value.Contents["name"]),
            role["specialty"].First.Concept() ?? role["code"].First.Concept(),
            organisationKey is null ? null : new Organisation(organisationKey, organisation?.Contents["name"].Text()));
    }

    private static string TypeOf(string reference)
    {
        var parts = reference.Split("/_history/")[0].Split('/');
        return parts.Length < 2 ? "" : parts[^2];
    }
}
