using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Telephone numbers and e-mail addresses as ContactPoint (facts C.1).</summary>
internal static class ContactPoints
{
    private static readonly (string Fhir, string Zib)[] Uses = [("home", "HP"), ("work", "WP"), ("temp", "TMP")];

    public static ContactPoint? Read(Element point)
    {
        var system = point["system"].Peek();
        if (system is not ("phone" or "fax" or "pager" or "email"))
            return null;
        _ = point["system"].Text();
        var kind = system is "email" ? ContactPointKind.Email : ContactPointKind.Telephone;
        var line = kind == ContactPointKind.Email ? null : point["_system"].Extension(Codes.CodeSpecification, "valueCodeableConcept").Concept();
        var use = Array.Find(Uses, use => string.Equals(use.Fhir, point["use"].Peek(), StringComparison.Ordinal)).Zib;
        if (use is not null)
            _ = point["use"].Text();
        return new ContactPoint(kind, point["value"].Text(), line, use, point.Extension(Codes.Comment, "valueString").Text());
    }

    public static JsonObject Write(ContactPoint point)
    {
        var made = new JsonObject { ["system"] = SystemOf(point) };
        if (point.Line is not null && point.Kind == ContactPointKind.Telephone)
            made["_system"] = new JsonObject { ["extension"] = new JsonArray(Make.Extension(Codes.CodeSpecification, "valueCodeableConcept", Make.Concept(point.Line))) };
        Make.Set(made, "value", point.Value);
        Make.Set(made, "use", Array.Find(Uses, use => string.Equals(use.Zib, point.Use, StringComparison.Ordinal)).Fhir);
        if (point.Comment is not null)
            Make.SetExtension(made, Codes.Comment, "valueString", point.Comment);
        return made;
    }

    private static string SystemOf(ContactPoint point) => (point.Kind, point.Line?.Code) switch
    {
        (ContactPointKind.Email, _) => "email",
        (_, "FAX") => "fax",
        (_, "PG") => "pager",
        _ => "phone",
    };
}
