using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The look-ups by which the resources of one request are found.</summary>
internal sealed class LookUpsOfResource(DanglingLinks dangling, int entries)
{
    /// <summary>The greatest number of look-ups of one request, of which each is stored by itself; with every entry come some more.</summary>
    internal const int Most = 5_000;

    private const int MoreOfEntry = 10;

    private int room = Most + (entries * MoreOfEntry);

    /// <summary>The look-up of resources of a type by a business identifier.</summary>
    public static LookUp ByIdentifier(string type, string system, string value) => new(LookUpKind.Identifier, $"{type}|{system}|{value}");

    /// <summary>Collects them.</summary>
    /// <param name="draft">The resource.</param>
    /// <param name="home">Where it will live.</param>
    /// <exception cref="RefusedException">There are more than a request may have.</exception>
    public async ValueTask<ImmutableArray<LookUp>> CollectAsync(LinkedDraft draft, Home home)
    {
        var lookUps = new HashSet<LookUp>();
        foreach (var (system, value) in IdentifierReading.AllOf(draft.Draft.Entry.Resource))
        {
            if (lookUps.Count > room)
                break;
            lookUps.Add(ByIdentifier(draft.Key.Type, system, value));
            if (draft.IsPatient && Bsn.IsSystem(system))
                lookUps.Add(new LookUp(LookUpKind.Person, Bsn.Normalise(value)));
        }

        foreach (var link in draft.Links)
        {
            if (lookUps.Count <= room && await LookUpAsync(draft, link, home) is { } lookUp)
                lookUps.Add(lookUp);
        }

        room -= lookUps.Count;
        return room >= 0 ? [.. lookUps] : throw new RefusedException(422, Issue.Error(
            IssueCode.TooLong, "Too many identifiers, or references to what is not stored here: leave some out, or divide them over several requests.", draft.Draft.Whole));
    }

    private async ValueTask<LookUp?> LookUpAsync(LinkedDraft draft, Link link, Home home)
    {
        if (home.Kind == HomeKind.Directory)
        {
            return DirectoryReferences.ParameterAt(link.Reference.Path) is { } parameter && link.Target is { } target
                ? new LookUp(LookUpKind.Reference, $"{draft.Key.Type}|{parameter}|{target}")
                : null;
        }

        // In a tray the home follows every link; in a dossier only what is missing must find its way back.
        return link.CanTie && (home.Kind == HomeKind.Tray || (link.Target is { } missing && await dangling.IsMissingAsync(missing))) ? link.LookUp : null;
    }
}
