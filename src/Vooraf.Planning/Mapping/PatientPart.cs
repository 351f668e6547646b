using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The person, and the capacity to decide as an extension of Patient (facts C.1).</summary>
internal static class PatientPart
{
    private const string Extension = "/StructureDefinition/ext-Patient.LegallyCapableMedicalTreatmentDecisions";
    private const string OlderExtension = "/StructureDefinition/ext-LegallyCapable-MedicalTreatmentDecisions";

    public static Person Read(LoadedResource resource, ResourceSet set)
    {
        var patient = set.Of(resource);
        return new Person(resource.Key, Names.Read(patient["name"]), patient["birthDate"].Date());
    }

    public static Capacity? ReadCapacity(LoadedResource resource, ResourceSet set)
    {
        var extension = set.Of(resource)["extension"].Items().FirstOrDefault(one => IsCapacity(one["url"].Peek()));
        if (!extension.Exists)
            return null;
        _ = extension["url"].Text();
        var item = new Capacity
        {
            Source = new ItemSource(resource.Key),
            CanDecide = extension.Extension("legallyCapable", "valueBoolean").Flag() is bool can ? Answer<bool>.Of(can) : Answer<bool>.NotRecorded,
            Comment = extension.Extension("legallyCapableComment", "valueString").Text(),
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
    }

    public static bool Update(JsonObject patient, Person before, Person person)
    {
        var name = before.Name != person.Name;
        var birth = before.BirthDate != person.BirthDate;
        if (name)
            Names.Write(patient, person.Name);
        if (birth)
            Make.SetDay(patient, "birthDate", person.BirthDate);
        return name || birth;
    }

    /// <summary>Puts the capacity into the extension, whichever of its names it has there.</summary>
    public static bool UpdateCapacity(JsonObject patient, Capacity? before, Capacity item, WritingScope scope)
    {
        if (item.NotUnderstood is not null || before?.NotUnderstood is not null || (before?.CanDecide == item.CanDecide && string.Equals(before?.Comment, item.Comment, StringComparison.Ordinal)))
            return false;
        var list = Make.List(patient, "extension");
        var extension = list.OfType<JsonObject>().FirstOrDefault(one => IsCapacity((string?)one["url"]));
        if (extension is null)
        {
            extension = new JsonObject { ["url"] = scope.Standard.CanonicalBase + Extension };
            list.Add(extension);
        }

        Make.SetExtension(extension, "legallyCapable", "valueBoolean", item.CanDecide.IsKnown ? item.CanDecide.Value : null);
        Make.SetExtension(extension, "legallyCapableComment", "valueString", item.Comment);
        if (!extension.ContainsKey("extension"))
            list.Remove(extension);
        Make.DropIfEmpty(patient, "extension");
        return true;
    }

    private static bool IsCapacity(string? url) =>
        url is not null && (url.EndsWith(Extension, StringComparison.Ordinal) || url.EndsWith(OlderExtension, StringComparison.Ordinal));
}
