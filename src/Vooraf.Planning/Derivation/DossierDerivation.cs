using System.Collections.Immutable;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>Finds out what follows from a request in one dossier.</summary>
internal sealed class DossierDerivation(DerivationScope scope, DossierPicture picture, DerivationRecords records, FormMapping forms, FormResources resources)
{
    private readonly Dictionary<ResourceKey, FormReading?> readings = [];
    private DirectPosting? direct;
    private LaterForms? later;

    public async ValueTask<ImmutableArray<DerivedWrite>> RunAsync(DateTimeOffset at)
    {
        var writes = ImmutableArray.CreateBuilder<DerivedWrite>();
        foreach (var form in Concerned())
            writes.AddRange(await OfFormAsync(form, at));
        return writes.DrainToImmutable();
    }

    // A form that is written; a form of which something derived is written; and with a form or direct resources, every form from which something was derived.
    private IEnumerable<ResourceKey> Concerned()
    {
        var written = picture.Changes.Select(change => change.Key).Where(IsForm).ToList();
        var touched = records.Stored.Where(record => record.Parts.Any(part => part.Resource is { } key && picture.IsWritten(key))).Select(record => record.Form);
        var isPosted = picture.Changes.Any(change => !change.IsDelete && FormDerivation.IsContent(change.Key.Type) && !records.IsDerived(change.Key));
        return written.Concat(touched).Concat(isPosted || written.Count > 0 ? records.Forms : []).Distinct();
    }

    private async ValueTask<ImmutableArray<DerivedWrite>> OfFormAsync(ResourceKey form, DateTimeOffset at)
    {
        var stored = records.StoredOf(form);
        if (records.BroughtOf(form) is { } brought)
            return stored is null ? [] : Settle(stored, Without(stored, brought), at).Forget();

        var record = stored is null ? new DerivationRecord(new ResourceKey("Provenance", scope.NextId()), form, Patient(), []) : TakenOver(stored);
        var settlement = Settle(stored, record, at);
        if (picture.Json(form).IsEmpty)
            return settlement.Forget();

        var reading = ReadingOf(form);
        if (reading is null || reading.State == FormState.Unfinished)
            return settlement.Retire();
        if (reading.State == FormState.InError)
            return settlement.MarkInError();
        if (Patient() is not { } patient)
            return settlement.Forget();
        if (!record.IsTakenOver && await IsDirectAsync(reading))
            return settlement.Retire();

        return settlement.Follow(resources.Of(Later(at).Ended(reading.Plan), Read([patient]).Person!));
    }

    private FormReading? ReadingOf(ResourceKey form)
    {
        if (!readings.TryGetValue(form, out var reading))
            readings[form] = reading = FormReading.Of(picture.Json(form), form.ToString(), forms, picture.Json);
        return reading;
    }

    private LaterForms Later(DateTimeOffset at) =>
        later ??= new LaterForms(picture.Keys.Where(IsForm).Select(ReadingOf).Where(form => form?.State == FormState.Counts).Select(form => form!.Plan), PlanDate.DayOf(at));

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

    private async ValueTask<bool> IsDirectAsync(FormReading form) =>
        (form.Encounter is { } encounter && EncounterPosting.IsThere(encounter, TellingByThemselves())) || await Direct().IsThereForAsync(form.Plan);

    private IEnumerable<PlanResource> TellingByThemselves() => Posted(type => FormDerivation.IsContent(type) && type is not "DeviceUseStatement").Select(ToRead);

    private DirectPosting Direct() => direct ??= new DirectPosting(Read(Posted(type => FormDerivation.IsContent(type) || type is "Encounter" or "Device")), scope);

    private IEnumerable<ResourceKey> Posted(Func<string, bool> isWanted) => picture.Keys.Where(key => isWanted(key.Type) && !records.IsDerived(key));

    private Plan Read(IEnumerable<ResourceKey> keys) => ResourceReader.Read(new ResourceSet(keys.Select(ToRead), scope.ServiceBase));

    private PlanResource ToRead(ResourceKey key) => new(key.ToString(), picture.Json(key));

    private static bool IsForm(ResourceKey key) => string.Equals(key.Type, "QuestionnaireResponse", StringComparison.Ordinal);
}
