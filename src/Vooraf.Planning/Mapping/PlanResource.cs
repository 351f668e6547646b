namespace Vooraf.Planning.Mapping;

/// <summary>A resource with the name by which others refer to it.</summary>
/// <param name="Key"><c>Type/id</c>, or the fullUrl of an entry of a Bundle (<c>urn:uuid:...</c>).</param>
/// <param name="Json">The resource as UTF-8 JSON.</param>
public sealed record PlanResource(string Key, ReadOnlyMemory<byte> Json);
