namespace Vooraf.Records.Sqlite;

/// <summary>The dossiers, as the writer changes them.</summary>
internal sealed class DossierTable(Db db)
{
    private readonly Statement byNumber = db.Prepare("SELECT place, number, holder, version, slots FROM dossier WHERE number=?1");
    private readonly Statement byPlace = db.Prepare("SELECT place, number, holder, version, slots FROM dossier WHERE place=?1");
    private readonly Statement insert = db.Prepare("INSERT INTO dossier(place, number, holder, version, slots) VALUES(?1, ?2, ?3, ?4, ?5)");
    private readonly Statement update = db.Prepare("UPDATE dossier SET version=?2, slots=?3 WHERE place=?1");
    private readonly Statement last = db.Prepare("SELECT max(place) FROM dossier");
    private readonly Dictionary<long, DossierRow> touched = [];
    private readonly DossierVersions versions = new();

    /// <summary>The numbers of the dossiers that the running commit changes.</summary>
    public IEnumerable<long> Touched => touched.Keys;

    /// <summary>Starts a commit.</summary>
    public void Start() => touched.Clear();

    /// <summary>The version of a dossier; 0 when there is none with the number.</summary>
    public long VersionOf(long number)
    {
        if (versions.TryGet(number, out var known))
            return known;

        var version = Find(byNumber, number)?.Version ?? 0;
        versions.Put(number, version);
        return version;
    }

    /// <summary>Says that a transaction, or a part of one, was undone.</summary>
    public void Undone() => versions.Clear();

    /// <summary>True when a place is that of a dossier number; numbers are of one holder.</summary>
    public bool IsAt(long place, long number) => Find(byPlace, place)?.Number == number;

    /// <summary>The dossier of a place, to be changed in this commit.</summary>
    public DossierRow TouchPlace(long place)
    {
        foreach (var known in touched.Values)
        {
            if (known.Place == place)
                return known;
        }

        return Touch(Find(byPlace, place) ?? throw new InvalidDataException("A resource stands in a dossier that is not there."));
    }

    /// <summary>The dossier with a number, made when it is new, to be changed in this commit.</summary>
    /// <exception cref="InvalidOperationException">The number is of another holder.</exception>
    public DossierRow Touch(long number, int holder)
    {
        if (touched.TryGetValue(number, out var known))
            return known;

        var row = Find(byNumber, number) ?? Make(number, holder);
        return row.Holder == holder ? Touch(row) : throw new InvalidOperationException("A dossier belongs to one holder.");
    }

    /// <summary>Stores what the commit changed: one version more for each.</summary>
    public void Save()
    {
        foreach (var row in touched.Values)
        {
            versions.Forget(row.Number);
            if (row.IsNew)
                insert.Bind(1, row.Place).Bind(2, row.Number).Bind(3, row.Holder).Bind(4, 1).Bind(5, row.Slots).Run();
            else
                update.Bind(1, row.Place).Bind(2, row.Version + 1).Bind(3, row.Slots).Run();
        }
    }

    private static DossierRow? Find(Statement statement, long value)
    {
        using var use = statement.Bind(1, value).Use();
        if (!statement.Step())
            return null;

        return new DossierRow
        {
            Place = statement.Long(0),
            Number = statement.Long(1),
            Holder = statement.Int(2),
            Version = statement.Long(3),
            Slots = statement.Long(4),
            IsNew = false,
        };
    }

    private DossierRow Touch(DossierRow row)
    {
        if (touched.TryGetValue(row.Number, out var known))
            return known;

        touched.Add(row.Number, row);
        return row;
    }

    // A place follows the last one on disk and the new ones of this commit.
    private DossierRow Make(long number, int holder)
    {
        var place = LastPlace() + 1;
        foreach (var row in touched.Values)
            place = Math.Max(place, row.Place + 1);
        return new DossierRow { Place = place, Number = number, Holder = holder, Version = 0, Slots = 0, IsNew = true };
    }

    private long LastPlace()
    {
        using var use = last.Use();
        return last.Step() ? last.Long(0) : 0;
    }
}
