using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Vooraf.Api.Requests;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Audits;

/// <summary>Reads the entries of a holder within somebody's reach.</summary>
internal static class AuditEntries
{
    /// <summary>Those of a part of the log.</summary>
    public static async IAsyncEnumerable<LoggedEntry> ReadAsync(IRecordStore store, ApiCall call, AuditReach reach, LogQuery part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var logged in store.ReadLogAsync(part with { Dossier = reach.Dossier }, cancellation))
        {
            if (await SeenAsync(store, call, reach, logged) is { } seen)
                yield return seen;
        }
    }

    /// <summary>The one with a number; null when there is none within reach.</summary>
    public static async ValueTask<LoggedEntry?> FindAsync(IRecordStore store, ApiCall call, AuditReach reach, long number)
    {
        await foreach (var logged in store.ReadLogAsync(new LogQuery { After = number - 1, Dossier = reach.Dossier }, call.Cancellation))
            return logged.Number == number ? await SeenAsync(store, call, reach, logged) : null;
        return null;
    }

    private static async ValueTask<LoggedEntry?> SeenAsync(IRecordStore store, ApiCall call, AuditReach reach, LoggedEntry logged)
    {
        if (!string.Equals(logged.Entry.Holder, call.Caller.Client.Holder, StringComparison.Ordinal) || Within(logged, reach) is not { } seen)
            return null;
        return reach is { IsOnePerson: true, Dossier: { } dossier } && seen.Entry.Dossiers.Length > 1 ? await OnlyOfAsync(store, seen, dossier, call.Cancellation) : seen;
    }

    // An entry about the dossier that does not name the person is about them all the same.
    private static LoggedEntry? Within(LoggedEntry logged, AuditReach reach)
    {
        if (reach.Patient is null)
            return logged;

        var key = new ResourceKey("Patient", reach.Patient);
        if (logged.Entry.Patients.Contains(key))
            return logged;
        return reach.Dossier is not null ? logged with { Entry = logged.Entry with { Patients = logged.Entry.Patients.Add(key) } } : null;
    }

    // What a request about several persons showed or changed of the others is not told.
    private static async ValueTask<LoggedEntry> OnlyOfAsync(IRecordStore store, LoggedEntry logged, long dossier, CancellationToken cancellation)
    {
        var entry = logged.Entry;
        return logged with
        {
            Entry = entry with
            {
                Dossiers = [dossier],
                Resources = await OnlyOfAsync(store, entry.Resources, dossier, cancellation),
                Consents = await OnlyOfAsync(store, entry.Consents, dossier, cancellation),
                Reliances = [.. entry.Reliances.Where(reliance => reliance.Dossier == dossier)],
            },
        };
    }

    private static async ValueTask<ImmutableArray<string>> OnlyOfAsync(IRecordStore store, ImmutableArray<string> versions, long dossier, CancellationToken cancellation)
    {
        var own = ImmutableArray.CreateBuilder<string>();
        foreach (var version in versions)
        {
            if (version.Split('/') is [var type, var id, ..] && await store.LocateAsync(new ResourceKey(type, id), cancellation) is { Kind: HomeKind.Dossier } home && home.Dossier == dossier)
                own.Add(version);
        }

        return own.DrainToImmutable();
    }
}
