using System.Runtime.CompilerServices;
using Vooraf.Api.Requests;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Audits;

/// <summary>Reads the entries of a holder within somebody's reach.</summary>
internal static class AuditEntries
{
    public static async IAsyncEnumerable<LoggedEntry> ReadAsync(IRecordStore store, ApiCall call, AuditReach reach, LogQuery part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var logged in store.ReadLogAsync(part with { Dossier = reach.Dossier }, cancellation))
        {
            if (string.Equals(logged.Entry.Holder, call.Caller.Client.Holder, StringComparison.Ordinal) && Within(logged, reach) is { } own)
                yield return own;
        }
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
}
