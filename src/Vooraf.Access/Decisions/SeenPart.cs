namespace Vooraf.Access.Decisions;

/// <summary>Which part of what is stored a permit shows. Always whole resources, and never more than the scopes of the token allow.</summary>
public enum SeenPart
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Everything in the dossier.</summary>
    Everything,

    /// <summary>What the use case of the token lists.</summary>
    UseCase,

    /// <summary>What is needed in an emergency: the limits of treatment, who decided them and who speaks for the person.</summary>
    Emergency,

    /// <summary>In an emergency the whole plan, because the holder has set it so.</summary>
    WholePlan,

    /// <summary>Professionals and organisations.</summary>
    Directory,

    /// <summary>What the client itself wrote and nothing links to a person yet.</summary>
    OwnTray,

    /// <summary>The log.</summary>
    Log,
}
