using System.Runtime.InteropServices;
using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>What a decision is about. By default the door.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Dossier">The person's dossier, whole; null when it is about no person who has one.</param>
/// <param name="Type">Resource type of what was found in the directory; empty otherwise.</param>
/// <param name="Client">Whose tray it is; empty otherwise.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AccessSubject(SubjectKind Kind, Dossier? Dossier = null, string Type = "", string Client = "")
{
    /// <summary>Somebody who has no dossier at the holder yet.</summary>
    public static AccessSubject NewPerson => new(SubjectKind.NewPerson);

    /// <summary>The log.</summary>
    public static AccessSubject Log => new(SubjectKind.Log);

    /// <summary>The person whose dossier it is.</summary>
    public static AccessSubject Of(Dossier dossier) => new(SubjectKind.Person, dossier);

    /// <summary>A resource of the directory.</summary>
    public static AccessSubject Directory(string type) => new(SubjectKind.Directory, Type: type);

    /// <summary>The tray of a client.</summary>
    public static AccessSubject Tray(string client) => new(SubjectKind.Tray, Client: client);
}
