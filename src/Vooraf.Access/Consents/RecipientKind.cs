namespace Vooraf.Access.Consents;

/// <summary>Whom a choice is about, by kind: the later, the more specific.</summary>
public enum RecipientKind
{
    /// <summary>Every care provider.</summary>
    Everyone = 1,

    /// <summary>A circle, or a category of care providers.</summary>
    Circle = 2,

    /// <summary>One organisation, by URA.</summary>
    Organisation = 3,
}
