using System.Collections.Immutable;
using Vooraf.Planning.Mapping;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>Finds out what follows from a request in one dossier.</summary>
internal sealed class DossierDerivation(DerivationScope scope, DossierPicture picture, DerivationRecords records, PlanMappings mappings)
{
    private DirectPosting? direct;

    public async ValueTask<ImmutableArray<DerivedWrite>> RunAsync(DateTimeOffset at)
    {
        var writes = ImmutableArray.CreateBuilder<DerivedWrite>();
        foreach (var form in Concerned())
            writes.AddRange(await OfFormAsync(form, at));
        return writes.DrainToImmutable();
    }

    // A form that is written; a form of which something derived is written; and with direct resources, every form from which something was derived.
    private IEnumerable<ResourceKey> Concerned()
    {
        var written = picture.Changes.Select(change => change.Key).Where(IsForm);
        var touched = records.Stored.Where(record => record.Parts.Any(part => part.Resource is { } key && picture.IsWritten(key))).Select(record => record.Form);
        var isPosted = picture.Changes.Any(change => !change.IsDelete && FormDerivation.IsContent(change.Key.Type) && !records.IsDerived(change.Key));
        return written.Concat(touched).Concat(isPosted ? records.Forms : []).Distinct();
    }

    private async ValueTask<ImmutableArray<DerivedWrite>> OfFormAsync(ResourceKey form, DateTimeOffset at)
    {
        var stored = records.StoredOf(form);
        if (records.BroughtOf(form) is { } brought)
            return stored is null ? [] : Settle(stored, Without(stored, brought), at).Retire();

        var record = stored is null ? new DerivationRecord(new ResourceKey("Provenance", scope.NextId()), form, Patient(), []) : TakenOver(stored);
        var settlement = Settle(stored, record, at);
        var reading = mappings.ReadForm(form, picture.Json(form));
        if (reading is null || reading.State == FormState.Unfinished)
            return settlement.Retire();
        if (reading.State == FormState.InError)
            return settlement.MarkInError();
        if (Patient() is not { } patient || (!record.IsTakenOver && await Direct().IsThereForAsync(reading.Plan)))
            return settlement.Retire();

        return settlement.Follow(mappings.Implied(reading.Plan, PlanMappings.Read([Posted(patient)]).Person!));
    }

    private FormSettlement Settle(DerivationRecord? stored, DerivationRecord record, DateTimeOffset at) => new(scope, picture, stored, record, at);

    private static DerivationRecord Without(DerivationRecord stored, DerivationRecord brought)
    {
        var kept = brought.Parts.Select(part => part.Resource).ToHashSet();
        return stored with { Parts = [.. stored.Parts.Where(part => !kept.Contains(part.Resource))] };
    }

    // What a client writes itself is its own from then on.
    private DerivationRecord TakenOver(DerivationRecord record) => record with
    {
        Parts =
        [
            .. record.Parts.Select(part => part.Resource is { } key && picture.IsWritten(key)
                ? part with { IsTakenOver = true, Resource = picture.IsDeleted(key) ? null : key }
                : part),
        ],
    };

    private ResourceKey? Patient()
    {
        foreach (var key in picture.Keys)
        {
            if (string.Equals(key.Type, "Patient", StringComparison.Ordinal))
                return key;
        }

        return null;
    }

    private DirectPosting Direct()
    {
        var posted = picture.Keys.Where(key => !records.IsDerived(key) && (FormDerivation.IsContent(key.Type) || key.Type is "Encounter" or "Device"));
        return direct ??= new DirectPosting(PlanMappings.Read(posted.Select(Posted)), scope);
    }

    private PlanResource Posted(ResourceKey key) => new(key.ToString(), picture.Json(key));

    private static bool IsForm(ResourceKey key) => string.Equals(key.Type, "QuestionnaireResponse", StringComparison.Ordinal);
}
