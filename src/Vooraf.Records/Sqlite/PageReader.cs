using Vooraf.Records.Log.Chains;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Reads long lists a page at a time, so that no snapshot stays open while the caller works.</summary>
internal sealed class PageReader(Db db, Names names, IDossierSeal seal)
{
    private const int Page = 256;
    private readonly ResourceForm form = new(names, seal);
    private readonly HomeReader homes = new(db, names);
    private readonly Statement dossiers = db.Prepare("SELECT number FROM dossier WHERE holder=?1 AND number>?2 ORDER BY number LIMIT ?3");
    private readonly Statement outside =
        db.Prepare("SELECT version, deleted, at, body, client, row FROM outside WHERE holder=?1 AND row>?2 AND deleted=0 ORDER BY row LIMIT ?3");
    private readonly Statement lastRoot = db.Prepare("SELECT number, line FROM log_root ORDER BY number DESC LIMIT 1");
    private readonly Statement waitingRoots = db.Prepare("SELECT number, line FROM log_root WHERE delivered=0 ORDER BY number LIMIT ?1");
    private readonly Statement outbox = db.Prepare("SELECT id, dossier, body FROM outbox WHERE id>?1 ORDER BY id LIMIT ?2");

    /// <summary>The numbers of dossiers of a holder after a number.</summary>
    public List<long> Dossiers(string holder, long after) =>
        Rows(dossiers.Bind(1, names.Find(holder)).Bind(2, after).Bind(3, Page), row => row.Long(0));

    /// <summary>All dossiers, each with its holder.</summary>
    public List<(long Number, string Holder)> AllDossiers()
    {
        using var all = db.Prepare("SELECT number, holder FROM dossier ORDER BY number");
        return Rows(all, row => (row.Long(0), homes.Word(row.Int(1))));
    }

    /// <summary>Current resources of a holder outside dossiers after a row, each with its row.</summary>
    public List<(long Row, ResourceVersion Version)> Outside(string holder, long after) =>
        Rows(outside.Bind(1, names.Find(holder)).Bind(2, after).Bind(3, Page), row => (row.Long(5), form.Read(row.Stored(), homes.Outside(holder, row.Int(4)))));

    /// <summary>The last root of the log, and the oldest that wait. They are numbered and delivered in order, so all after the first that waits wait too.</summary>
    public KeptRoots Roots()
    {
        var last = Rows(lastRoot, Root);
        var waiting = Rows(waitingRoots.Bind(1, Page), Root);
        return new KeptRoots(last is [var newest] ? newest.Line : default, [.. waiting], waiting is [var oldest, ..] ? last[0].Number - oldest.Number + 1 : 0);
    }

    /// <summary>Messages after an id.</summary>
    public List<OutboxItem> Outbox(long after, int most) =>
        Rows(outbox.Bind(1, after).Bind(2, most), row => new OutboxItem(row.Long(0), OutboxForm.Read(row.Long(1), row.Blob(2).ToArray(), seal)));

    private static (long Number, ReadOnlyMemory<byte> Line) Root(Statement row) => (row.Long(0), row.Blob(1).ToArray());

    private static List<T> Rows<T>(Statement statement, Func<Statement, T> read)
    {
        var rows = new List<T>();
        using var use = statement.Use();
        while (statement.Step())
            rows.Add(read(statement));
        return rows;
    }
}
