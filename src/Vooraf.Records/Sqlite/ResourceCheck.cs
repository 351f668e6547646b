using System.Globalization;
using System.Text.Json;

namespace Vooraf.Records.Sqlite;

/// <summary>Checks every version: it opens, it parses, it is where its key and look-ups say, its versions form one line, its index values are right.</summary>
internal sealed class ResourceCheck(Db db, Names names, KeyedHash hash, IStoreKeys storeKeys, Func<ResourceVersion, ReadOnlyMemory<byte>>? indexer, CheckFindings findings)
{
    private readonly ResourceForm form = new(names, storeKeys.Seal);
    private readonly KeyTable keys = new(db);
    private readonly LookUpTable lookUps = new(db);
    private readonly HomeReader homes = new(db, names);
    private readonly Statement slots = db.Prepare("SELECT slots FROM dossier WHERE place=?1");
    private readonly Statement line = db.Prepare("SELECT count(*), coalesce(max(version), 0) FROM history WHERE row=?1");
    private readonly Statement number = db.Prepare("SELECT number FROM dossier WHERE place=?1");
    private readonly HashSet<long> erased = [];
    private long hashes;

    /// <summary>Of how many dossiers the key was destroyed: their persons were erased after this copy was made. That is no damage.</summary>
    public int Erased => erased.Count;

    /// <summary>How many of the newest versions were stored with errors by their profiles.</summary>
    public long WithProfileErrors { get; private set; }

    /// <summary>Checks the newest versions; gives how many there are.</summary>
    public long CheckNewest()
    {
        var count = db.Scalar("SELECT (SELECT count(*) FROM resource) + (SELECT count(*) FROM outside)");
        findings.Start("resources", count);
        CheckNewest("SELECT version, deleted, at, body, hashes, row FROM resource ORDER BY row");
        CheckNewest("SELECT version, deleted, at, body, hashes, -row FROM outside ORDER BY row");
        if (db.Scalar("SELECT count(*) FROM key") != count)
            findings.Add("There are more keys than resources.");
        if (db.Scalar("SELECT count(*) FROM lookup") != hashes)
            findings.Add("There are more look-ups than resources have.");
        return count;
    }

    /// <summary>Checks the superseded versions; gives how many there are.</summary>
    public long CheckHistory()
    {
        var count = db.Scalar("SELECT count(*) FROM history");
        findings.Start("history", count);
        using var all = db.Prepare("SELECT version, deleted, at, body, row FROM history ORDER BY row, version");
        while (all.Step())
        {
            if (Open(all.Stored(), all.Long(4)) is { } version && keys.Find(PreparedKey.Of(version.Key, names, hash)) != all.Long(4))
                findings.Add($"{version.Key}: a superseded version is not with its resource.");
            findings.Step();
        }

        return count;
    }

    /// <summary>Checks outgoing messages and kept answers; gives how many there are.</summary>
    public long CheckKept()
    {
        var count = db.Scalar("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM answer)");
        findings.Start("kept", count);
        using var messages = db.Prepare("SELECT dossier, body FROM outbox ORDER BY id");
        while (messages.Step())
            TryRead("A message in the outbox", messages.Long(0), () => OutboxForm.Read(messages.Long(0), messages.Blob(1).ToArray(), storeKeys.Seal));
        using var answers = db.Prepare("SELECT dossier, body FROM answer ORDER BY id");
        while (answers.Step())
            TryRead("A kept answer", answers.Long(0), () => AnswerForm.Read(answers.Long(0), answers.Blob(1).ToArray(), storeKeys.Seal));
        return count;
    }

    private void CheckNewest(string select)
    {
        using var all = db.Prepare(select);
        while (all.Step())
        {
            CheckOne(all.Stored(), all.Blob(4), all.Long(5));
            findings.Step();
        }
    }

    private void CheckOne(in StoredVersion stored, ReadOnlySpan<byte> itsHashes, long row)
    {
        if (Open(stored, row) is not { } version)
        {
            hashes += itsHashes.Length / Hash16.Size;
            return;
        }

        if (version.ProfileErrors > 0)
            WithProfileErrors++;
        if (keys.Find(PreparedKey.Of(version.Key, names, hash)) != row)
            findings.Add($"{version.Key}: its key does not lead to it.");
        if (!IsInSlots(row))
            findings.Add($"{version.Key}: it stands outside the slots of its dossier.");
        if (!IsOneLine(row, stored.Version))
            findings.Add($"{version.Key}: its versions have a hole.");
        for (; !itsHashes.IsEmpty; itsHashes = itsHashes[Hash16.Size..])
        {
            hashes++;
            if (!lookUps.Find(Hash16.Read(itsHashes)).Contains(row))
                findings.Add($"{version.Key}: a look-up does not find it.");
        }
    }

    private ResourceVersion? Open(in StoredVersion stored, long row)
    {
        try
        {
            var version = form.Read(stored, homes.HomeOf(row));
            CheckContents(version);
            return version;
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException)
        {
            if (!IsErased(DossierOf(row)))
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"Row {row}, version {stored.Version}: {failure.Message}"));
            return null;
        }
    }

    private long DossierOf(long row)
    {
        if (!RowNumber.IsInDossier(row))
            return 0;

        using var use = number.Bind(1, RowNumber.PlaceOf(row)).Use();
        return number.Step() ? number.Long(0) : 0;
    }

    private bool IsErased(long dossier)
    {
        if (dossier == 0 || !storeKeys.IsDestroyed(SealKind.Dossier, dossier))
            return false;

        erased.Add(dossier);
        return true;
    }

    private void CheckContents(ResourceVersion version)
    {
        if (version.Deleted)
            return;

        using var document = JsonDocument.Parse(version.Json);
        if (!Says(document.RootElement, "resourceType", version.Key.Type) || !Says(document.RootElement, "id", version.Key.Id))
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{version.Key}/{version.Version}: its contents are of another resource."));
        if (indexer is not null && !indexer(version).Span.SequenceEqual(version.Index.Span))
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{version.Key}/{version.Version}: its index values are not those of its contents."));
    }

    private static bool Says(JsonElement resource, string name, string value) =>
        resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty(name, out var property) && property.ValueEquals(value);

    private bool IsOneLine(long row, int newest)
    {
        using var use = line.Bind(1, row).Use();
        return line.Step() && line.Long(0) == newest - 1 && line.Long(1) == newest - 1;
    }

    private bool IsInSlots(long row)
    {
        if (!RowNumber.IsInDossier(row))
            return true;

        using var use = slots.Bind(1, RowNumber.PlaceOf(row)).Use();
        return slots.Step() && RowNumber.SlotOf(row) < slots.Long(0);
    }

    private void TryRead<T>(string what, long dossier, Func<T> read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException failure)
        {
            if (!IsErased(dossier))
                findings.Add($"{what}: {failure.Message}");
        }

        findings.Step();
    }
}
