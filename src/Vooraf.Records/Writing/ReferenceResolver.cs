using System.Collections.Immutable;
using Vooraf.Fhir.Identifiers;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>Finds out what the references in the resources of a request refer to.</summary>
internal sealed class ReferenceResolver(StoreView view, ConditionFinder conditions, FullUrls fullUrls, IReadOnlySet<ResourceKey> own, PersonsInRequest persons, WriteRequest request, bool checkBsn)
{
    /// <summary>The greatest number of different resources outside a request to which it refers: each is looked for in the store.</summary>
    internal const int MostOutside = 5_000;

    private const int MostReferences = 20_000;
    private const int MoreOfEntry = 10;

    private readonly HashSet<ResourceKey> outside = [];
    private int room = MostReferences + (request.Entries.Length * MoreOfEntry);

    /// <summary>Resolves the references of one resource.</summary>
    /// <exception cref="RefusedException">A reference leads nowhere within the transaction, a conditional one does not match exactly one resource, or there are too many.</exception>
    public async ValueTask<LinkedDraft> ResolveAsync(Draft draft)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        Dictionary<string, string>? changed = null;
        foreach (var found in ResourceReferences.Of(draft.Entry.Resource))
        {
            if (--room < 0)
                throw Refused(draft, found.Location, 422, IssueCode.TooLong, "The request has too many references: leave some out, or divide it over several requests.");
            if (found.Literal is { } literal && await TargetAsync(draft, found.Location, literal) is { } target)
            {
                links.Add(new Link(found, target));
                if (!own.Contains(target) && outside.Add(target) && outside.Count > MostOutside)
                    throw Refused(draft, found.Location, 422, IssueCode.TooLong, $"A request may refer to {MostOutside} resources that are not in it: leave some out, or divide it over several requests.");
                if (literal.Contains('?', StringComparison.Ordinal))
                    (changed ??= new(StringComparer.Ordinal))[literal] = target.ToString();
            }

            if (ReferenceReading.BsnOf(found) is { } bsn)
                links.Add(await PersonAsync(draft, found, bsn));
        }

        return new LinkedDraft(draft, links.ToImmutable(), value => NewReference(value, draft.Entry.FullUrl, changed));
    }

    private string? NewReference(string value, string? ownUrl, Dictionary<string, string>? changed) =>
        changed?.GetValueOrDefault(value) ?? fullUrls.Find(value, ownUrl)?.Reference;

    private async ValueTask<ResourceKey?> TargetAsync(Draft draft, string location, string reference)
    {
        if (reference.StartsWith('#'))
            return null;
        if (fullUrls.Find(reference, draft.Entry.FullUrl) is { } inRequest)
            return inRequest.Key;
        if (LocalReference.Parse(reference, request.ServiceBase) is { } key)
            return key;
        if (request.IsTransaction && IsUrn(reference))
            throw Refused(draft, location, 422, IssueCode.NotFound, "No entry of the transaction has this fullUrl. Add the entry, or refer to something that is stored.");

        return ConditionalReference.Parse(reference) is { } conditional ? await OnlyMatchAsync(draft, location, conditional) : null;
    }

    private async ValueTask<ResourceKey> OnlyMatchAsync(Draft draft, string location, ConditionalReference conditional)
    {
        var found = await conditions.FindAsync(conditional.Type, conditional.Criteria, draft.Locate(location));
        if (found.Length == 1)
            return found[0];

        throw found.IsEmpty
            ? Refused(draft, location, 412, IssueCode.NotFound, "Nothing matches this conditional reference; exactly one resource must.")
            : Refused(draft, location, 412, IssueCode.MultipleMatches, "Several resources match this conditional reference; exactly one must.");
    }

    private async ValueTask<Link> PersonAsync(Draft draft, ResourceReference reference, string bsn)
    {
        if (checkBsn && !ElevenTest.Passes(bsn))
            throw Refused(draft, reference.Location + ".identifier.value", 422, IssueCode.Value, "This is not a BSN: it does not pass the eleven test. Correct it.");
        if (persons.Find(bsn) is { } inRequest)
            return new Link(reference, inRequest);

        var stored = await view.LookUpAsync(new LookUp(LookUpKind.Person, bsn));
        return stored.IsEmpty ? new Link(reference, null, bsn) : new Link(reference, stored[0]);
    }

    private static bool IsUrn(string reference) =>
        reference.StartsWith("urn:uuid:", StringComparison.Ordinal) || reference.StartsWith("urn:oid:", StringComparison.Ordinal);

    private static RefusedException Refused(Draft draft, string location, int status, string code, string text) =>
        new(status, Issue.Error(code, text, draft.Locate(location)));
}
