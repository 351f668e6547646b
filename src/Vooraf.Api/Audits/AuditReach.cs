using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Audits;

/// <summary>What somebody may see of the log: an auditor that of the holder, the person their own.</summary>
/// <param name="Refusal">The answer when it is nothing; else null.</param>
/// <param name="Patient">The person that it is limited to, or who was asked for; null for everybody.</param>
/// <param name="Dossier">Their dossier; null when they have none (any more).</param>
/// <param name="IsOnePerson">True when nothing of another person may show, not even in an entry about several.</param>
internal readonly record struct AuditReach(Answer? Refusal, string? Patient, long? Dossier, bool IsOnePerson = false)
{
    /// <summary>Finds out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="wanted">The person who was asked for; null for everybody.</param>
    /// <param name="store">The store.</param>
    public static async ValueTask<AuditReach> OfAsync(ApiCall call, string? wanted, IRecordStore store)
    {
        if (call.Caller.Purpose == PurposeOfUse.PatientRequest && call.Caller.Patient is { } own)
            return await OfPersonAsync(call, own, wanted, store);

        var ruling = call.Sight is RequestSight sight ? await sight.LooksAtLogAsync(call.Cancellation) : null;
        if (ruling is not { Permits: true })
            return Refused(ruling?.Sentence ?? "The log is not shown to this caller.");
        if (wanted is null)
            return default;

        var home = await store.LocateAsync(new ResourceKey("Patient", wanted), call.Cancellation);
        return home is { Kind: HomeKind.Dossier } known && string.Equals(known.Holder, call.Caller.Client.Holder, StringComparison.Ordinal)
            ? new AuditReach(null, wanted, known.Dossier)
            : new AuditReach(null, wanted, null);
    }

    private static async ValueTask<AuditReach> OfPersonAsync(ApiCall call, string own, string? wanted, IRecordStore store)
    {
        if (wanted is not null && !string.Equals(wanted, own, StringComparison.Ordinal))
            return Refused("The access token is for another person.");

        // Whether the dossier is open to them, not what the scopes show of it: these are about AuditEvents.
        return await store.LocateAsync(new ResourceKey("Patient", own), call.Cancellation) is { Kind: HomeKind.Dossier } home
            && await store.ReadDossierAsync(home.Dossier, call.Cancellation) is { } dossier && await call.Sight.OpensAsync(dossier, call.Cancellation)
            ? new AuditReach(null, own, dossier.Number, IsOnePerson: true)
            : Refused("The log of this person is not shown to this caller.");
    }

    private static AuditReach Refused(string sentence) => new(Refusals.Of(403, Issue.Error(IssueCode.Forbidden, sentence)), null, null);
}
