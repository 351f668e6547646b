using SQLitePCL;

namespace Vooraf.Records.Sqlite;

/// <summary>SQLite answered with an error code. Becomes a <see cref="Storage.StoreUnavailableException"/> at the face of the store.</summary>
internal sealed class SqliteFailure : Exception
{
    public SqliteFailure(int code, string doing)
        : base($"SQLite answered {code} ({raw.sqlite3_errstr(code).utf8_to_string()}) on {doing}.")
    {
        Code = code;
    }

    /// <summary>The extended result code.</summary>
    public int Code { get; }
}
