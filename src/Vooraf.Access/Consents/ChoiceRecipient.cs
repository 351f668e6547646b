namespace Vooraf.Access.Consents;

/// <summary>Whom a choice is about.</summary>
/// <param name="Kind">By kind.</param>
/// <param name="Code">URA of the organisation, or code of the circle or category; empty for everyone.</param>
public sealed record ChoiceRecipient(RecipientKind Kind, string Code)
{
    /// <summary>Every care provider.</summary>
    public static ChoiceRecipient Everyone { get; } = new(RecipientKind.Everyone, "");
}
