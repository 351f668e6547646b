using SQLitePCL;

namespace Vooraf.Records.Sqlite;

/// <summary>A prepared statement. Bind, then <see cref="Run"/>; or bind, and inside a <see cref="Use"/> <see cref="Step"/> as far as needed.</summary>
internal sealed class Statement(Db db, sqlite3_stmt handle) : IDisposable
{
    public Statement Bind(int index, long value)
    {
        db.Check(raw.sqlite3_bind_int64(handle, index, value), "bind");
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        var code = value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, index, 0) : raw.sqlite3_bind_blob(handle, index, value);
        db.Check(code, "bind");
        return this;
    }

    public Statement Bind(int index, Hash16 value)
    {
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        value.Write(bytes);
        return Bind(index, bytes);
    }

    public Statement BindText(int index, string value)
    {
        db.Check(raw.sqlite3_bind_text(handle, index, value), "bind");
        return this;
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        db.Check(code, "step");
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs to the end and resets, also after an error.</summary>
    public void Run()
    {
        using var use = Use();
        while (Step())
        {
        }
    }

    /// <summary>Begins a use that steps: <c>using var use = statement.Bind(1, value).Use();</c>. It ends with a <see cref="Reset"/>.</summary>
    public StatementUse Use() => new(this);

    /// <summary>Makes it ready for the next use; the error of a former step was already reported.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int(int column) => raw.sqlite3_column_int(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a column; valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A version from a statement that selects version, deleted, at, body first.</summary>
    public StoredVersion Stored() => new(Int(0), Long(1) != 0, Long(2), Blob(3).ToArray());

    public void Dispose() => handle.Dispose();
}
