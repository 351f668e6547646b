using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>An ICD as DeviceUseStatement; its kind stands in the Device that it points to (facts C.16).</summary>
internal sealed class IcdMap : ResourceMap<Icd>
{
    private const string HealthProfessional = Codes.Nictiz + "ext-MedicalDevice.HealthProfessional";

    public override string Type => "DeviceUseStatement";

    protected override Statuses? Statuses => Mapping.Statuses.DeviceUse;

    protected override ImmutableArray<Patch<Icd>> Patches { get; } =
    [
        Date("recordedOn"),
        StatusIn("status", Mapping.Statuses.DeviceUse),
        On(item => (item.Since, item.Until), (into, item, _) => SetPeriod(into, item)),
        Comment("note", item => item.Comment),
        On(People, (into, item, _) => Make.SetExtension(
            into, HealthProfessional, "valueReference", item.Professionals.Length == 0 ? null : Mapping.Professionals.Reference(into, item.Professionals[0]))),
    ];

    /// <summary>The Device to which a statement points; null when it is not here.</summary>
    public static LoadedResource? DeviceOf(LoadedResource statement, ResourceSet set) =>
        set.Resolve(set.KeyOf(set.Of(statement)["device"], statement)) is ({ Type: "Device" } device, _) ? device : null;

    public static PlanConcept? ProductOf(LoadedResource? device, ResourceSet set) => device is null ? null : set.Of(device)["type"].Concept(IsProduct);

    public static JsonObject BlankDevice(WritingScope scope) => scope.Blank("Device", "ACP-MedicalDevice.Product-ICD");

    public override bool Claims(LoadedResource resource, ResourceSet set)
    {
        if (resource.Type is not "DeviceUseStatement")
            return false;
        var codings = set.Of(set.Peek(set.Of(resource)["device"])?.Root["type"])["coding"].Items().ToList();
        return codings.Exists(coding => coding.Says(IsProduct)) || !codings.Exists(coding => coding["system"].Peek() is PlanCodes.Snomed);
    }

    public override Icd Read(LoadedResource resource, ResourceSet set)
    {
        var statement = set.Of(resource);
        var device = DeviceOf(resource, set);
        var product = ProductOf(device, set);
        var item = new Icd
        {
            Source = new ItemSource(resource.Key),
            Date = statement["recordedOn"].Date(),
            Status = Mapping.Statuses.DeviceUse.Read(statement["status"]),
            Conversation = TreatmentDirectiveMap.OldConversation(set, resource),
            Present = Answer<bool>.Of(true),
            Product = product,
            Since = statement["timingPeriod"]["start"].Date(),
            Until = statement["timingPeriod"]["end"].Date(),
            Comment = statement["note"].First["text"].Text(),
            Professionals = Mapping.Professionals.Read(set, statement.Extension(HealthProfessional, "valueReference"), resource) is Professional one ? [one] : [],
        };
        var why = Understanding.Doubt(resource.Root) ?? Understanding.Doubt(device?.Root) ?? WhatDevice(device, product);
        return why is null ? item : Doubt.Of(item, why);
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("DeviceUseStatement", "ACP-MedicalDevice");
        blank["status"] = "active";
        Make.Set(blank, "subject", scope.PersonReference());
        return blank;
    }

    public override bool CanWrite(Icd item) => base.CanWrite(item) && item.Present is { IsKnown: true, Value: true };

    private static string? WhatDevice(LoadedResource? device, PlanConcept? product) =>
        device is null ? "The device that the person uses is not among the resources."
        : product is null ? "What kind of device it is, is not said."
        : product is { System: not PlanCodes.Snomed } ? "What kind of device it is, is not said with a code that the standard has."
        : null;

    private static bool IsProduct(PlanConcept coding) => coding.System is PlanCodes.Snomed && Codes.IcdProducts.Contains(coding.Code, StringComparer.Ordinal);

    private static void SetPeriod(JsonObject into, Icd item)
    {
        var period = Make.Child(into, "timingPeriod");
        Make.Set(period, "start", item.Since);
        Make.Set(period, "end", item.Until);
        Make.DropIfEmpty(into, "timingPeriod");
    }
}
