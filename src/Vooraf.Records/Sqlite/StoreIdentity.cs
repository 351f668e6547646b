namespace Vooraf.Records.Sqlite;

/// <summary>Which store asks for its keys.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Id">Its id, random, made with the store.</param>
/// <param name="IsEmpty">True when it holds nothing that was sealed: its keys may be made.</param>
/// <param name="LastDossier">The highest number that a dossier has; keys must reach so far.</param>
/// <param name="Writes">True for the one process that writes.</param>
public sealed record StoreIdentity(string Folder, string Id, bool IsEmpty, long LastDossier, bool Writes);
