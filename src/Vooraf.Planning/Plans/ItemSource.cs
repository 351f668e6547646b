namespace Vooraf.Planning.Plans;

/// <summary>Where an item of a plan stands: a resource, or a question on a form.</summary>
/// <param name="Reference">The resource, as it is referred to: <c>Consent/abc</c>, or the form <c>QuestionnaireResponse/abc</c>. Null: not stored yet.</param>
/// <param name="LinkId">The question on the form; null for a resource that stands by itself.</param>
public sealed record ItemSource(string? Reference, string? LinkId = null)
{
    /// <summary>An item that was made and stands nowhere yet.</summary>
    public static ItemSource None { get; } = new((string?)null);
}
