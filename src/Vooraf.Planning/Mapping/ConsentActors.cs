using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The people in a Consent: parties to an agreement, or who represents the person.</summary>
internal static class ConsentActors
{
    public static (bool Person, ImmutableArray<string> Contacts, ImmutableArray<Professional> Professionals) Read(ResourceSet set, LoadedResource resource, PlanConcept role)
    {
        var person = false;
        var contacts = ImmutableArray.CreateBuilder<string>();
        var professionals = ImmutableArray.CreateBuilder<Professional>();
        foreach (var actor in set.Of(resource)["provision"]["actor"].Items())
        {
            if (!actor["role"].HasCode(role.System!, role.Code!) || actor["reference"]["reference"].Peek() is not string pointed)
                continue;
            if (Mapping.Professionals.Read(set, actor["reference"], resource) is Professional professional)
                professionals.Add(professional);
            else if (IsPatient(set, actor["reference"], resource, pointed))
                person |= actor["reference"]["reference"].Text() is not null;
            else
                contacts.Add(set.KeyOf(actor["reference"], resource)!);
        }

        return (person, contacts.ToImmutable(), professionals.ToImmutable());
    }

    /// <summary>The references that an agreement must have, the person first.</summary>
    public static IEnumerable<JsonObject> Parties(JsonObject resource, TreatmentDirective item, WritingScope scope)
    {
        if (item.PersonAgreed && scope.PersonReference() is JsonObject person)
            yield return person;
        foreach (var contact in scope.Known(item.ContactsAgreed))
            yield return Make.Reference(contact);
        foreach (var professional in item.Professionals)
            yield return Mapping.Professionals.Reference(resource, professional);
    }

    /// <summary>Makes the actors in a role those that are wanted; the ones that are there already stay as they are.</summary>
    public static void Write(JsonObject consent, PlanConcept role, IEnumerable<JsonObject> wanted)
    {
        var provision = Make.Child(consent, "provision");
        Make.Merge(
            provision,
            "actor",
            wanted.Select(reference => (string?)reference["reference"] ?? ""),
            actor => Plays(actor, role) ? (string?)actor["reference"]?["reference"] : null,
            key => new JsonObject { ["role"] = Make.Concept(role), ["reference"] = Make.Reference(key) });
    }

    private static bool Plays(JsonObject actor, PlanConcept role) => new Element(actor["role"], []).HasCode(role.System!, role.Code!);

    private static bool IsPatient(ResourceSet set, Element reference, LoadedResource from, string pointed) =>
        set.Resolve(set.KeyOf(reference, from)) is (var found, _) ? found.Type is "Patient" : pointed.StartsWith("Patient/", StringComparison.Ordinal) || pointed.Contains("/Patient/", StringComparison.Ordinal);
}
