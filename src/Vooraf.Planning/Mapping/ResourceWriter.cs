using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Mapping;

/// <summary>Writes a plan over the resources that are there. One writing, one instance.</summary>
internal sealed class ResourceWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ResourceSet set;
    private readonly Func<string, string> newKey;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> changed = new(StringComparer.Ordinal);
    private readonly List<string> made = [];
    private readonly WritingScope scope;

    public ResourceWriter(PzpStandard standard, Plan plan, ResourceSet set, Func<string, string> newKey)
    {
        this.set = set;
        this.newKey = newKey;
        var person = plan.Person is null ? null : plan.Person.Key ?? newKey("Patient");
        NameAll("RelatedPerson", plan.Contacts.Where(ResourceMaps.Contact.CanWrite).Select(one => one.Key));
        NameAll("Encounter", plan.Conversations.Where(ResourceMaps.Conversation.CanWrite).Select(one => one.Key));
        NameAll("Consent", plan.AdvanceDirectives.Where(ResourceMaps.AdvanceDirective.CanWrite).Select(one => one.Key));
        scope = new WritingScope(standard, person, keys, IsReference);
    }

    public PlanWriting Write(Plan plan, bool capacityAsObservation)
    {
        WritePerson(plan);
        foreach (var contact in plan.Contacts)
            Keyed(ResourceMaps.Contact, contact, contact.Key);
        foreach (var conversation in plan.Conversations)
            Keyed(ResourceMaps.Conversation, conversation, conversation.Key);
        foreach (var directive in plan.AdvanceDirectives)
            Keyed(ResourceMaps.AdvanceDirective, directive, directive.Key);
        WriteCapacities(plan, capacityAsObservation);
        Each(ResourceMaps.Goal, plan.Goals);
        Each(ResourceMaps.Directive, plan.Directives);
        foreach (var icd in plan.Icds)
            WriteIcd(icd);
        Each(ResourceMaps.CareWish, plan.CareWishes);
        Each(ResourceMaps.PlaceOfDeath, plan.PlacesOfDeath);
        Each(ResourceMaps.Euthanasia, plan.EuthanasiaPositions);
        Each(ResourceMaps.Donor, plan.DonorRegistrations);
        Each(ResourceMaps.SenseOfPurpose, plan.SensesOfPurpose);
        Each(ResourceMaps.InformRelatives, plan.InformRelatives);
        return Result();
    }

    private PlanWriting Result()
    {
        var written = changed.ToDictionary(pair => pair.Key, pair => Bytes(pair.Key, pair.Value), StringComparer.Ordinal);
        return new PlanWriting(
            [.. set.All.Select(one => written.GetValueOrDefault(one.Key, one.Source)), .. set.Unreadable, .. made.Select(key => written[key])],
            [.. written.Values],
            []);
    }

    private static PlanResource Bytes(string key, JsonObject root) => new(key, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(root, Plain));

    // What is in the resources, or is a reference to one elsewhere, keeps its name.
    private void NameAll(string type, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!IsReference(name))
                keys[name] = newKey(type);
        }
    }

    private bool IsReference(string name) => set.Find(name) is not null || name.Contains('/', StringComparison.Ordinal) || name.StartsWith("urn:", StringComparison.Ordinal);

    private void WritePerson(Plan plan)
    {
        if (plan.Person is not Person person || scope.Person is not string key)
            return;
        if (set.Find(key) is LoadedResource there)
        {
            if (PatientPart.Update(Draft(there), PatientPart.Read(there, set), person))
                return;
            Drop(there);
        }
        else if (person.Key is null)
        {
            var patient = New(key, scope.Blank("Patient", "ACP-Patient"));
            PatientPart.Update(patient, new Person(null, null, null), person);
        }
    }

    private void WriteCapacities(Plan plan, bool asObservation)
    {
        foreach (var capacity in plan.Capacities)
        {
            var there = capacity.Source.Reference is string key ? set.Find(key) : null;
            if (there?.Type is "Observation" || (there is null && asObservation))
                Keyed(ResourceMaps.Capacity, capacity, capacity.Source.Reference);
        }

        var newest = plan.Capacities.Where(one => !asObservation || set.Find(one.Source.Reference ?? "")?.Type is "Patient")
            .Where(one => set.Find(one.Source.Reference ?? "")?.Type is not "Observation" && one.Status == ItemStatus.Active)
            .OrderBy(one => one.Date?.Earliest).LastOrDefault();
        if (newest is null || (set.Find(newest.Source.Reference ?? "")?.Type is "Patient" ? newest.Source.Reference : scope.Person) is not string person)
            return;
        if (changed.TryGetValue(person, out var draft))
            PatientPart.UpdateCapacity(draft, null, newest, scope);
        else if (set.Find(person) is LoadedResource patient && !PatientPart.UpdateCapacity(Draft(patient), PatientPart.ReadCapacity(patient, set), newest, scope))
            Drop(patient);
    }

    private void Each<T>(ResourceMap<T> map, ImmutableArray<T> items)
        where T : PlanItem
    {
        foreach (var item in items)
            Keyed(map, item, item.Source.Reference);
    }

    private JsonObject? Keyed<T>(ResourceMap<T> map, T item, string? key)
        where T : PlanItem
    {
        if (key is not null && set.Find(key) is LoadedResource there && map.Claims(there, set))
        {
            if (map.Update(Draft(there), map.Read(there, set), item, scope))
                return changed[there.Key];
            Drop(there);
            return null;
        }

        var isNamed = key is not null && keys.ContainsKey(key);
        if (!map.CanWrite(item) || (item is Contact or Conversation or AdvanceDirective && !isNamed))
            return null;
        var blank = map.Blank(scope);
        var before = map.Read(new LoadedResource(new PlanResource("", default), blank), set) with { NotUnderstood = null };
        var draft = New(isNamed ? keys[key!] : newKey(map.Type), blank);
        map.Update(draft, before, item, scope);
        Make.DropIfEmpty(draft, "provision");
        return draft;
    }

    private void WriteIcd(Icd icd)
    {
        var there = icd.Source.Reference is string key ? set.Find(key) : null;
        var device = there is null ? null : IcdMap.DeviceOf(there, set);
        var statement = Keyed(ResourceMaps.Icd, icd, icd.Source.Reference);
        if (device is not null)
        {
            if (icd.NotUnderstood is null && icd.Product is not null && !icd.Product.Equals(IcdMap.ProductOf(device, set)))
                Draft(device)["type"] = Make.Concept(icd.Product);
        }
        else if (statement is not null && there is null)
        {
            var product = New(newKey("Device"), IcdMap.BlankDevice(scope));
            product["type"] = Make.Concept(icd.Product ?? PlanCodes.Icd);
            statement["device"] = Make.Reference(made[^1]);
        }
    }

    private JsonObject New(string key, JsonObject blank)
    {
        if (key.StartsWith((string?)blank["resourceType"] + "/", StringComparison.Ordinal))
            blank["id"] = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        made.Add(key);
        changed[key] = blank;
        return blank;
    }

    private JsonObject Draft(LoadedResource resource)
    {
        if (!changed.TryGetValue(resource.Key, out var draft))
            changed[resource.Key] = draft = (JsonObject)resource.Root.DeepClone();
        return draft;
    }

    // Nothing changed after all: the bytes that came stay.
    private void Drop(LoadedResource resource) => changed.Remove(resource.Key);
}
