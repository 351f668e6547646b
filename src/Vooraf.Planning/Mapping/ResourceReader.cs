using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Makes a plan out of resources.</summary>
internal static class ResourceReader
{
    public static Plan Read(ResourceSet set)
    {
        var patient = set.All.Find(resource => resource.Type is "Patient");
        var contacts = All(set, ResourceMaps.Contact);
        return new Plan
        {
            Person = patient is null ? null : PatientPart.Read(patient, set),
            Conversations = [.. All(set, ResourceMaps.Conversation).Select(one => Complete(one, contacts)), .. ProceduresAlone(set)],
            Capacities = [.. Patients(set).Select(one => PatientPart.ReadCapacity(one, set)).OfType<Capacity>(), .. All(set, ResourceMaps.Capacity)],
            Contacts = contacts,
            Goals = All(set, ResourceMaps.Goal),
            Directives = All(set, ResourceMaps.Directive),
            Icds = All(set, ResourceMaps.Icd),
            CareWishes = All(set, ResourceMaps.CareWish),
            PlacesOfDeath = All(set, ResourceMaps.PlaceOfDeath),
            EuthanasiaPositions = All(set, ResourceMaps.Euthanasia),
            DonorRegistrations = All(set, ResourceMaps.Donor),
            SensesOfPurpose = All(set, ResourceMaps.SenseOfPurpose),
            AdvanceDirectives = All(set, ResourceMaps.AdvanceDirective),
            InformRelatives = All(set, ResourceMaps.InformRelatives),
        };
    }

    private static IEnumerable<LoadedResource> Patients(ResourceSet set) => set.All.Where(resource => resource.Type is "Patient");

    private static ImmutableArray<T> All<T>(ResourceSet set, ResourceMap<T> map)
        where T : PlanItem => [.. set.All.Where(resource => map.Claims(resource, set)).SelectMany(resource => map.ReadAll(resource, set))];

    // Who was there is known by what the contact is.
    private static Conversation Complete(Conversation one, ImmutableArray<Contact> contacts) => one with
    {
        Present = [.. one.Present.Select(person => contacts.FirstOrDefault(contact => string.Equals(contact.Key, person.Contact, StringComparison.Ordinal)) is Contact contact
            ? person with { Roles = contact.Roles, Relations = contact.Relations }
            : person)],
    };

    // A procedure tells of a conversation by itself only where no encounter does.
    private static IEnumerable<Conversation> ProceduresAlone(ResourceSet set)
    {
        var linked = set.All.Where(resource => resource.Type is "Encounter")
            .SelectMany(encounter => set.Of(encounter)["reasonReference"].Items().Select(set.Peek))
            .ToHashSet();
        foreach (var resource in set.All.Where(resource => resource.Type is "Procedure" && !linked.Contains(resource)))
        {
            var procedure = set.Of(resource);
            if (!procedure["code"].HasCode(PlanCodes.Snomed, Codes.Planning) || set.Peek(procedure["encounter"]) is not null)
                continue;
            var item = new Conversation
            {
                Key = resource.Key,
                Source = new ItemSource(resource.Key),
                Date = procedure["performedPeriod"]["start"].Date() ?? procedure["performedDateTime"].Date(),
                Status = Statuses.Procedure.Read(procedure["status"]),
                Professionals = [.. procedure["performer"].Items().Select(one => Professionals.Read(set, one["actor"], resource)).OfType<Professional>()],
            };
            yield return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
        }
    }
}
