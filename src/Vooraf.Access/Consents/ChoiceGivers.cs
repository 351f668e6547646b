namespace Vooraf.Access.Consents;

/// <summary>Who gave a permission, or must give it; several when they did it together.</summary>
[Flags]
public enum ChoiceGivers
{
    /// <summary>Nobody that is known.</summary>
    None = 0,

    /// <summary>The person.</summary>
    Person = 1,

    /// <summary>A parent or guardian.</summary>
    Guardian = 2,

    /// <summary>A representative of a person who cannot decide.</summary>
    Representative = 4,
}
