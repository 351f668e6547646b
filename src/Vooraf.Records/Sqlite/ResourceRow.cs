namespace Vooraf.Records.Sqlite;

/// <summary>A row of the newest versions. Holder and client are numbers of words, 0 for a row in a dossier.</summary>
internal readonly record struct ResourceRow(StoredVersion Version, byte[] Hashes, int Holder, int Client);
