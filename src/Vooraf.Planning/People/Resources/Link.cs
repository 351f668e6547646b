using System.Text.Json.Nodes;

namespace Vooraf.Planning.People.Resources;

/// <summary>A resource in the Bundle, as others refer to it.</summary>
internal sealed record Link(string Type, string FullUrl, string Display)
{
    public JsonObject Reference() => Fhir.Object(("reference", FullUrl), ("type", Type), ("display", Display));
}
