using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A connection that reads, with its prepared statements. Each method sees one moment.</summary>
/// <param name="db">The connection.</param>
/// <param name="names">The words.</param>
/// <param name="hash">The keyed hashes.</param>
/// <param name="keys">The keys of the store.</param>
/// <param name="namesChange">True when another process may add words.</param>
internal sealed class ReadConnection(Db db, Names names, KeyedHash hash, IStoreKeys keys, bool namesChange) : IDisposable
{
    private readonly ResourceForm form = new(names, keys.Seal);
    private readonly HomeReader homes = new(db, names);
    private readonly Statement begin = db.Prepare("BEGIN");
    private readonly Statement end = db.Prepare("COMMIT");
    private readonly Statement key = db.Prepare("SELECT row FROM key WHERE id=?1 AND type=?2");
    private readonly Statement dossierByNumber = db.Prepare("SELECT place, holder, version FROM dossier WHERE number=?1");
    private readonly Statement range = db.Prepare("SELECT version, deleted, at, body FROM resource WHERE row>=?1 AND row<?2 AND deleted=0 ORDER BY row");
    private readonly Statement inside = db.Prepare("SELECT version, deleted, at, body FROM resource WHERE row=?1");
    private readonly Statement outside = db.Prepare("SELECT version, deleted, at, body FROM outside WHERE row=?1");
    private readonly Statement history = db.Prepare("SELECT version, deleted, at, body FROM history WHERE row=?1 AND version<?2 ORDER BY version DESC");
    private readonly Statement oldVersion = db.Prepare("SELECT version, deleted, at, body FROM history WHERE row=?1 AND version=?2");
    private readonly Statement lookUp = db.Prepare("SELECT row FROM lookup WHERE hash=?1 ORDER BY row");
    private readonly Statement answer = db.Prepare("SELECT dossier, body FROM answer WHERE hash=?1");
    private readonly Statement? newNames = namesChange ? db.Prepare(Names.Newer) : null;
    private PageReader? pages;
    private LogReader? log;

    /// <summary>Long lists, a page at a time.</summary>
    public PageReader Pages => pages ??= new PageReader(db, names, keys.Seal);

    /// <summary>The log.</summary>
    public LogReader Log => log ??= new LogReader(db, names, keys);

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
        using var use = range.Bind(1, RowNumber.Of(found.Place, 0)).Bind(2, RowNumber.Of(found.Place + 1, 0)).Use();
        while (range.Step())
            resources.Add(form.Read(range.Stored(), home));
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

        using var use = oldVersion.Bind(1, row).Bind(2, version).Use();
        return oldVersion.Step() ? form.Read(oldVersion.Stored(), newest.Home) : null;
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
        using var use = history.Bind(1, row).Bind(2, range.Before).Use();
        while (versions.Count < range.Most && bytes < range.MostBytes && history.Step())
        {
            var version = form.Read(history.Stored(), newest.Home);
            versions.Add(version);
            bytes += version.Json.Length;
        }

        return versions.DrainToImmutable();
    }

    public ImmutableArray<ResourceKey> LookUp(SoughtHash sought)
    {
        var rows = new List<long>();
        AddRows(sought.Hash, rows);
        if (sought.Former is { } former)
            AddRows(former, rows);
        return [.. rows.Select(row => ReadRow(row).Key)];
    }

    public ReadOnlyMemory<byte>? FindAnswer(SoughtHash sought) =>
        FindAnswer(sought.Hash) ?? (sought.Former is { } former ? FindAnswer(former) : null);

    public void Dispose() => db.Dispose();

    private long RowOf(ResourceKey wanted)
    {
        if (PreparedKey.Find(wanted, names, hash) is not { } prepared)
            return 0;

        var row = RowOf(prepared.Id, prepared.Type);
        return row == 0 && prepared.FormerId is { } former ? RowOf(former, prepared.Type) : row;
    }

    private long RowOf(byte[] id, int type)
    {
        using var use = key.Bind(1, id).Bind(2, type).Use();
        return key.Step() ? key.Long(0) : 0;
    }

    private void AddRows(Hash16 wanted, List<long> rows)
    {
        using var use = lookUp.Bind(1, wanted).Use();
        while (lookUp.Step())
            rows.Add(lookUp.Long(0));
    }

    private ReadOnlyMemory<byte>? FindAnswer(Hash16 wanted)
    {
        using var use = answer.Bind(1, wanted).Use();
        if (!answer.Step())
            return null;

        return AnswerForm.Read(answer.Long(0), answer.Blob(1).ToArray(), keys.Seal);
    }

    private (long Place, string Holder, long Version)? FindDossier(long number)
    {
        using var use = dossierByNumber.Bind(1, number).Use();
        return dossierByNumber.Step() ? (dossierByNumber.Long(0), homes.Word(dossierByNumber.Int(1)), dossierByNumber.Long(2)) : null;
    }

    private ResourceVersion ReadRow(long row)
    {
        var statement = RowNumber.IsInDossier(row) ? inside : outside;
        var home = homes.HomeOf(row);
        using var use = statement.Bind(1, Math.Abs(row)).Use();
        return statement.Step() ? form.Read(statement.Stored(), home) : throw new InvalidDataException("A key points to a row that is not there.");
    }
}
