using System.Text.Json.Nodes;

namespace Vooraf.Planning.Derivation;

/// <summary>A resource that a form implies.</summary>
/// <param name="Key">By what the others refer to it.</param>
/// <param name="Name">Which part of the form it says.</param>
/// <param name="Resource">The resource, without an id.</param>
internal sealed record ImpliedResource(string Key, string Name, JsonObject Resource)
{
    /// <summary>Its type.</summary>
    public string Type => Resource["resourceType"]!.GetValue<string>();
}
