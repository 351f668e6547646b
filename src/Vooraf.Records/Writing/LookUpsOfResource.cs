using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The look-ups by which a resource is found.</summary>
internal sealed class LookUpsOfResource(DanglingLinks dangling)
{
    /// <summary>The look-up of resources of a type by a business identifier.</summary>
    public static LookUp ByIdentifier(string type, string system, string value) => new(LookUpKind.Identifier, $"{type}|{system}|{value}");

    /// <summary>Collects them.</summary>
    /// <param name="draft">The resource.</param>
    /// <param name="home">Where it will live.</param>
    public async ValueTask<ImmutableArray<LookUp>> CollectAsync(LinkedDraft draft, Home home)
    {
        var lookUps = new HashSet<LookUp>();
        foreach (var (system, value) in IdentifierReading.AllOf(draft.Draft.Entry.Resource))
        {
            lookUps.Add(ByIdentifier(draft.Key.Type, system, value));
            if (draft.IsPatient && Bsn.IsSystem(system))
                lookUps.Add(new LookUp(LookUpKind.Person, Bsn.Normalise(value)));
        }

        foreach (var link in draft.Links)
        {
            if (await LookUpAsync(draft, link, home) is { } lookUp)
                lookUps.Add(lookUp);
        }

        return [.. lookUps];
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
