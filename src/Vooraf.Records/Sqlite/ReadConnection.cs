using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A connection that reads, with its prepared statements. Each method sees one moment.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly Db db;
    private readonly Names names;
    private readonly ResourceForm form;
    private readonly IDossierSeal seal;
    private readonly Statement begin;
    private readonly Statement end;
    private readonly Statement key;
    private readonly Statement dossierByNumber;
    private readonly HomeReader homes;
    private readonly Statement range;
    private readonly Statement inside;
    private readonly Statement outside;
    private readonly Statement history;
    private readonly Statement oldVersion;
    private readonly Statement lookUp;
    private readonly Statement answer;
    private readonly Statement? newNames;
    private PageReader? pages;

    /// <summary>Prepares it.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="names">The words.</param>
    /// <param name="seal">The seal.</param>
    /// <param name="namesChange">True when another process may add words.</param>
    public ReadConnection(Db db, Names names, IDossierSeal seal, bool namesChange)
    {
        this.db = db;
        this.names = names;
        this.seal = seal;
        newNames = namesChange ? db.Prepare(Names.Newer) : null;
        form = new ResourceForm(names, seal);
        begin = db.Prepare("BEGIN");
        end = db.Prepare("COMMIT");
        key = db.Prepare("SELECT row FROM key WHERE id=?1 AND type=?2");
        dossierByNumber = db.Prepare("SELECT place, holder, version FROM dossier WHERE number=?1");
        homes = new HomeReader(db, names);
        range = db.Prepare("SELECT version, deleted, at, body FROM resource WHERE row>=?1 AND row<?2 AND deleted=0 ORDER BY row");
        inside = db.Prepare("SELECT version, deleted, at, body FROM resource WHERE row=?1");
        outside = db.Prepare("SELECT version, deleted, at, body FROM outside WHERE row=?1");
        history = db.Prepare("SELECT version, deleted, at, body FROM history WHERE row=?1 AND version<?2 ORDER BY version DESC");
        oldVersion = db.Prepare("SELECT version, deleted, at, body FROM history WHERE row=?1 AND version=?2");
        lookUp = db.Prepare("SELECT row FROM lookup WHERE hash=?1 ORDER BY row");
        answer = db.Prepare("SELECT body FROM answer WHERE hash=?1");
    }

    /// <summary>Long lists, a page at a time.</summary>
    public PageReader Pages => pages ??= new PageReader(db, names, seal);

    /// <summary>Reads in one snapshot.</summary>
    public T InSnapshot<T, TArgument>(TArgument argument, Func<ReadConnection, TArgument, T> read)
    {
        begin.Run();
        try
        {
            if (newNames is not null)
                names.Load(newNames);
            return read(this, argument);
        }
        finally
        {
            if (!db.IsAutoCommit)
                end.Run();
        }
    }

    public Home? Locate(ResourceKey wanted) => RowOf(wanted) is var row and not 0 ? homes.HomeOf(row) : null;

    public Dossier? ReadDossier(long number)
    {
        if (FindDossier(number) is not { } found)
            return null;

        var home = Home.OfDossier(found.Holder, number);
        var resources = ImmutableArray.CreateBuilder<ResourceVersion>();
        try
        {
            range.Bind(1, RowNumber.Of(found.Place, 0)).Bind(2, RowNumber.Of(found.Place + 1, 0));
            while (range.Step())
                resources.Add(form.Read(range.Stored(), home));
        }
        finally
        {
            range.Reset();
        }

        return new Dossier(found.Holder, number, found.Version, resources.DrainToImmutable());
    }

    public ResourceVersion? Read(ResourceKey wanted) => RowOf(wanted) is var row and not 0 ? ReadRow(row) : null;

    public ResourceVersion? ReadVersion(ResourceKey wanted, int version)
    {
        var row = RowOf(wanted);
        if (row == 0)
            return null;

        var newest = ReadRow(row);
        if (newest.Version == version)
            return newest;

        try
        {
            return oldVersion.Bind(1, row).Bind(2, version).Step() ? form.Read(oldVersion.Stored(), newest.Home) : null;
        }
        finally
        {
            oldVersion.Reset();
        }
    }

    public ImmutableArray<ResourceVersion> ReadHistory(ResourceKey wanted, HistoryRange range)
    {
        var row = RowOf(wanted);
        if (row == 0)
            return [];

        var newest = ReadRow(row);
        var versions = ImmutableArray.CreateBuilder<ResourceVersion>();
        if (newest.Version < range.Before)
            versions.Add(newest);
        var bytes = versions.Count == 0 ? 0L : newest.Json.Length;
        try
        {
            history.Bind(1, row).Bind(2, range.Before);
            while (versions.Count < range.Most && bytes < range.MostBytes && history.Step())
            {
                var version = form.Read(history.Stored(), newest.Home);
                versions.Add(version);
                bytes += version.Json.Length;
            }
        }
        finally
        {
            history.Reset();
        }

        return versions.DrainToImmutable();
    }

    public ImmutableArray<ResourceKey> LookUp(Hash16 hash)
    {
        var rows = new List<long>();
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        hash.Write(bytes);
        try
        {
            lookUp.Bind(1, bytes);
            while (lookUp.Step())
                rows.Add(lookUp.Long(0));
        }
        finally
        {
            lookUp.Reset();
        }

        return [.. rows.Select(row => ReadRow(row).Key)];
    }

    public ReadOnlyMemory<byte>? FindAnswer(Hash16 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        hash.Write(bytes);
        try
        {
            if (!answer.Bind(1, bytes).Step())
                return null;

            return AnswerForm.Read(answer.Blob(0).ToArray(), seal);
        }
        finally
        {
            answer.Reset();
        }
    }

    public void Dispose() => db.Dispose();

    private long RowOf(ResourceKey wanted)
    {
        if (PreparedKey.Find(wanted, names) is not { } prepared)
            return 0;

        try
        {
            return key.Bind(1, prepared.Id).Bind(2, prepared.Type).Step() ? key.Long(0) : 0;
        }
        finally
        {
            key.Reset();
        }
    }

    private (long Place, string Holder, long Version)? FindDossier(long number)
    {
        try
        {
            if (!dossierByNumber.Bind(1, number).Step())
                return null;

            return (dossierByNumber.Long(0), homes.Word(dossierByNumber.Int(1)), dossierByNumber.Long(2));
        }
        finally
        {
            dossierByNumber.Reset();
        }
    }

    private ResourceVersion ReadRow(long row)
    {
        var statement = RowNumber.IsInDossier(row) ? inside : outside;
        var home = homes.HomeOf(row);
        try
        {
            if (!statement.Bind(1, Math.Abs(row)).Step())
                throw new InvalidDataException("A key points to a row that is not there.");

            return form.Read(statement.Stored(), home);
        }
        finally
        {
            statement.Reset();
        }
    }
}
