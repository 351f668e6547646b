using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Current;

/// <summary>
/// Somebody wants otherwise about a treatment (facts C.7): the old directives end, with date and reason, and a new one begins. Everything else that
/// stands in the old ones stays there.
/// </summary>
/// <param name="mapping">How directives stand in resources.</param>
public sealed class ChangedWish(ResourceMapping mapping)
{
    private const string NewOne = "urn:changed-wish:new";

    /// <summary>Says what has to be written.</summary>
    /// <param name="old">The stored directives that end: the one that counts, and those that nobody ended. All active, and about the same treatment.</param>
    /// <param name="wish">The new directive, with the day on which it was agreed; the old ones end on that day.</param>
    /// <param name="reason">Why the old ones end, in words.</param>
    public WishChange Of(ImmutableArray<ResourceVersion> old, TreatmentDirective wish, string reason)
    {
        if (wish.Date is null)
            return Refused("The new directive has no date. Give the day on which it was agreed: the old one ends on it.", null);

        var originals = old.Select(version => new PlanResource(version.Key.ToString(), version.Json)).ToImmutableArray();
        var read = ResourceMapping.Read(originals).Plan;
        if (Objection(read, old, wish) is { } objection)
            return objection;

        var began = wish with { Source = ItemSource.None, Status = ItemStatus.Active, Ended = null, ReasonForEnding = null };
        var ended = read.Directives.Select(directive => directive with { Status = ItemStatus.Ended, Ended = wish.Date, ReasonForEnding = reason });
        var plan = read with { Person = PersonOf(old), Directives = [.. ended, began] };
        var written = mapping.Write(plan, originals, _ => NewOne).Changed;
        var created = written.FirstOrDefault(resource => resource.Key is NewOne);
        if (created is null)
            return Refused("The new directive holds no decision that a resource can carry.", null);

        return new WishChange([.. old.Select(version => Update(version, written)), Create(created)], []);
    }

    private static WishChange? Objection(Plan read, ImmutableArray<ResourceVersion> old, TreatmentDirective wish)
    {
        foreach (var version in old)
        {
            var place = version.Key.ToString();
            var directive = read.Directives.FirstOrDefault(one => string.Equals(one.Source.Reference, place, StringComparison.Ordinal));
            if (directive is null || directive.NotUnderstood is not null)
                return Refused("This is no treatment directive that can be interpreted. End it by hand.", place);
            if (directive.Status != ItemStatus.Active)
                return Refused("This directive is not active: it cannot end. Leave it out.", place);
            if (Topics.OfTreatment(directive.Treatment, "old") != Topics.OfTreatment(wish.Treatment, "new"))
                return Refused("This directive is about another treatment than the new one. Change one treatment at a time.", place);
        }

        return null;
    }

    private static Person? PersonOf(ImmutableArray<ResourceVersion> old)
    {
        foreach (var version in old)
        {
            using var document = JsonDocument.Parse(version.Json);
            if (document.RootElement.TryGetProperty("patient", out var patient) && patient.TryGetProperty("reference", out var reference))
                return new Person(reference.GetString(), null, null);
        }

        return null;
    }

    private static WriteEntry Update(ResourceVersion version, ImmutableArray<PlanResource> written) => new()
    {
        Method = WriteMethod.Update,
        Type = version.Key.Type,
        Id = version.Key.Id,
        IfMatch = version.Version,
        Resource = Parse(written.First(resource => string.Equals(resource.Key, version.Key.ToString(), StringComparison.Ordinal))),
        Place = version.Key.ToString(),
    };

    private static WriteEntry Create(PlanResource created) => new() { Method = WriteMethod.Create, Type = "Consent", Resource = Parse(created), Place = "Consent" };

    private static JsonElement Parse(PlanResource resource)
    {
        using var document = JsonDocument.Parse(resource.Json);
        return document.RootElement.Clone();
    }

    private static WishChange Refused(string text, string? place) => new([], [Issue.Error(IssueCode.BusinessRule, text, place)]);
}
