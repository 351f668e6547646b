using System.Security.Cryptography;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Sqlite;

/// <summary>The random id of the writer of a store; made on the first start.</summary>
internal static class LogWriterId
{
    public static byte[] ReadOrMake(Db db)
    {
        if (Read(db) is { } known)
            return known;

        var made = RandomNumberGenerator.GetBytes(LogHashes.WriterSize);
        using var insert = db.Prepare("INSERT INTO setting(name, value) VALUES('writer', ?1)");
        insert.Bind(1, made).Run();
        return made;
    }

    /// <summary>The id; null when nothing was ever written.</summary>
    public static byte[]? Read(Db db)
    {
        using var read = db.Prepare("SELECT value FROM setting WHERE name='writer'");
        return read.Step() && read.Blob(0).Length == LogHashes.WriterSize ? read.Blob(0).ToArray() : null;
    }
}
