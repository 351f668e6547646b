using System.Security.Cryptography;
using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>What a store says of itself in its settings: its id and how it is sealed.</summary>
internal static class StoreMarks
{
    private const string Id = "store";
    private const string Form = "seal";
    private const int IdBytes = 16;

    /// <summary>Refuses a store that is sealed otherwise, before anything in it is touched.</summary>
    /// <exception cref="StoreUnavailableException">The message says what to do.</exception>
    public static void CheckForm(Db db, SqliteStoreSettings settings)
    {
        if (Migrations.VersionOf(db) == 0 || db.Scalar("SELECT count(*) FROM setting") == 0)
            return;

        var form = Find(db, Form) is { } bytes ? Encoding.ASCII.GetString(bytes) : "plain";
        if (string.Equals(form, settings.Keys.Form, StringComparison.Ordinal))
            return;

        throw new StoreUnavailableException(form is "plain"
            ? $"The store in {settings.Folder} was made by an earlier version and is not sealed. Export each holder with that version ('vooraf export'), and import the files here into an empty data folder ('vooraf import')."
            : $"The store in {settings.Folder} is sealed in a form ('{form}') that this program does not know. Start a newer program.");
    }

    /// <summary>Which store this is; a new one gets its id here.</summary>
    public static StoreIdentity Identify(Db db, SqliteStoreSettings settings, bool writes)
    {
        if (writes && Find(db, Id) is null)
        {
            using var insert = db.Prepare("INSERT INTO setting(name, value) VALUES('store', ?1), ('seal', ?2)");
            insert.Bind(1, RandomNumberGenerator.GetBytes(IdBytes)).Bind(2, Encoding.ASCII.GetBytes(settings.Keys.Form)).Run();
        }

        var isEmpty = db.Scalar("SELECT EXISTS(SELECT 1 FROM log) OR EXISTS(SELECT 1 FROM dossier) OR EXISTS(SELECT 1 FROM outside) OR EXISTS(SELECT 1 FROM answer)") == 0;
        var id = Convert.ToHexStringLower(Find(db, Id) ?? []);
        return new StoreIdentity(settings.Folder, id, isEmpty, db.Scalar("SELECT max(number) FROM dossier"), writes);
    }

    /// <summary>A value of the settings table; null when it is not there.</summary>
    public static byte[]? Find(Db db, string name)
    {
        using var read = db.Prepare("SELECT value FROM setting WHERE name=?1");
        return read.BindText(1, name).Step() ? read.Blob(0).ToArray() : null;
    }
}
