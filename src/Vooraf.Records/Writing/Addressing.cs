using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>Finds out which resource each entry is about, and whether its conditions hold.</summary>
internal sealed class Addressing(StoreView view, DossierGate gate, ConditionFinder conditions, IResourceIds ids, Writer writer)
{
    /// <summary>Addresses one entry.</summary>
    /// <exception cref="RefusedException">A condition does not hold, or the id cannot be used.</exception>
    public async ValueTask<Draft> AddressAsync(WriteEntry entry) => entry.Method switch
    {
        WriteMethod.Create => await CreateAsync(entry),
        WriteMethod.Update when entry.Id is { } id => await UpdateAsync(entry, id),
        WriteMethod.Update => await ConditionalUpdateAsync(entry),
        _ => await DeleteAsync(entry),
    };

    private async ValueTask<Draft> CreateAsync(WriteEntry entry)
    {
        var found = await FindAsync(entry);
        return found is null
            ? new Draft(entry, NewKey(entry), Effect.Store, null, 201)
            : new Draft(entry, found, Effect.None, await view.ReadAsync(found.Value), 200);
    }

    private async ValueTask<Draft> ConditionalUpdateAsync(WriteEntry entry)
    {
        var found = await FindAsync(entry);
        var idInBody = IdInBody(entry);
        if (found is null)
            return idInBody is null ? new Draft(entry, NewKey(entry), Effect.Store, null, 201) : await UpdateAsync(entry, idInBody);

        return await UpdateAsync(entry, found.Value.Id);
    }

    private async ValueTask<Draft> UpdateAsync(WriteEntry entry, string id)
    {
        RequireSameId(entry, id);
        var key = new ResourceKey(entry.Type, id);
        var former = await view.ReadAsync(key);
        var visible = former is not null && await IsReachedAsync(entry, former);
        if (!visible)
            RequireMigration(entry, former is not null);

        if (visible)
            RequireMayChange(entry);
        var exists = visible && !former!.Deleted;
        RequireVersion(entry, exists ? former!.Version : 0);
        if (exists && entry.IfNoneMatchAny)
            throw Refused(entry, 412, IssueCode.Conflict, "The resource exists already, and If-None-Match: * asks that it does not.");
        return new Draft(entry, key, Effect.Store, former, exists ? 200 : 201);
    }

    private async ValueTask<Draft> DeleteAsync(WriteEntry entry)
    {
        var key = entry.Id is { } id ? new ResourceKey(entry.Type, id) : await FindAsync(entry);
        var former = key is null ? null : await view.ReadAsync(key.Value);
        var reached = former is not null && await IsReachedAsync(entry, former);
        if (!reached && entry.Id is not null && !gate.TellsWhatIsMissing)
            throw Refused(entry, 403, IssueCode.Forbidden, "This caller may not delete this.");

        var exists = reached && !former!.Deleted;
        if (exists)
            RequireMayChange(entry);
        RequireVersion(entry, exists ? former!.Version : 0);
        return exists ? new Draft(entry, key, Effect.Delete, former, 204) : new Draft(entry, null, Effect.None, null, 204);
    }

    private async ValueTask<ResourceKey?> FindAsync(WriteEntry entry)
    {
        if (entry.Criteria is null)
            return null;

        var place = entry.Place is null ? null : entry.Place + ".request";
        var found = await conditions.FindAsync(entry.Type, entry.Criteria, place);
        if (found.Length > 1)
            throw new RefusedException(412, Issue.Error(IssueCode.MultipleMatches, "Several resources match the condition. Make it so narrow that one matches at most.", place));
        return found.IsEmpty ? null : found[0];
    }

    private ResourceKey NewKey(WriteEntry entry) => new(entry.Type, ids.Next());

    /// <summary>True when a stored resource can be written by this writer. In a dossier of the holder it can, or else the request is refused.</summary>
    private async ValueTask<bool> IsReachedAsync(WriteEntry entry, ResourceVersion former)
    {
        if (!view.IsHere(former.Home))
            return false;
        if (former.Home.Kind != HomeKind.Dossier)
        {
            if (!writer.Sees(former.Home))
                return false;
            gate.RequireOutside(former.Home, former.Key.Type);
            return true;
        }

        await gate.RequireAsync(former.Home.Dossier, entry.Place);
        return true;
    }

    private void RequireMigration(WriteEntry entry, bool isTaken)
    {
        if (!writer.May(WriteRights.Migrate))
            throw Refused(entry, 405, IssueCode.NotSupported, "No resource has this id, and this client may not choose ids. Use POST, or ask the holder for the right to migrate.");
        if (isTaken)
            throw Refused(entry, 409, IssueCode.Conflict, "This id cannot be used. Choose another one.");
    }

    private static void RequireMayChange(WriteEntry entry)
    {
        if (entry.LeavesWhatIsHere)
            throw Refused(entry, 412, IssueCode.Conflict, "This is here already or was deleted here, and is left as it is unless overwriting is asked for.");
    }

    private static void RequireVersion(WriteEntry entry, int current)
    {
        if (entry.IfMatch is { } wanted && wanted != current)
            throw Refused(entry, 412, IssueCode.Conflict, "The resource is not at the version of If-Match. Read it again and repeat the change on the current version.");
    }

    private static void RequireSameId(WriteEntry entry, string id)
    {
        // A conditional update may leave the id out; an update by id may not (FHIR R4 http.html, update).
        var inBody = IdInBody(entry);
        if (inBody is null ? entry.Id is not null : !string.Equals(inBody, id, StringComparison.Ordinal))
            throw new RefusedException(400, Issue.Error(IssueCode.Invalid, "The id in the resource must be the id of the resource that is updated.", IdPlace(entry)));
    }

    private static string IdPlace(WriteEntry entry) => entry.Place is null ? entry.Type + ".id" : entry.Place + ".resource.id";

    private static string? IdInBody(WriteEntry entry) => entry.Resource.TryGetProperty("id"u8, out var id) ? id.GetString() : null;

    private static RefusedException Refused(WriteEntry entry, int status, string code, string text) =>
        new(status, Issue.Error(code, text, entry.Place ?? entry.Type));
}
