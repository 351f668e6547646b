namespace Vooraf.Planning.Plans;

/// <summary>A document that belongs to an earlier directive. Its contents stay in the resource.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Title">The title.</param>
/// <param name="Url">Where it can be had; null when it stands in the resource itself.</param>
/// <param name="Data">The contents in base64, as they stand in the resource; null when there is only an address.</param>
public sealed record PlanDocument(string? ContentType, string? Title, string? Url, string? Data);
