namespace Vooraf.Access.Decisions;

/// <summary>What kind of thing a decision is about.</summary>
public enum SubjectKind
{
    /// <summary>The request itself, before anything stored is looked at.</summary>
    Door,

    /// <summary>A person who has a dossier at the holder.</summary>
    Person,

    /// <summary>A person who has none yet.</summary>
    NewPerson,

    /// <summary>The holder's directory of professionals and organisations.</summary>
    Directory,

    /// <summary>The tray of what a client wrote and nothing links to a person yet.</summary>
    Tray,

    /// <summary>The log.</summary>
    Log,
}
