using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>The directory is about professionals and organisations: it never refers to persons in care.</summary>
internal static class DirectoryRules
{
    /// <summary>Holds the rule for one resource.</summary>
    /// <exception cref="RefusedException">It refers to something that does not live in the directory.</exception>
    public static void RequireNoPerson(LinkedDraft draft)
    {
        foreach (var link in draft.Links)
        {
            if (link.CanTie)
            {
                throw new RefusedException(422, Issue.Error(
                    IssueCode.BusinessRule,
                    $"A {draft.Key.Type} may refer only to professionals, organisations, locations, services and endpoints. Leave this reference out.",
                    draft.Draft.Locate(link.Location)));
            }
        }
    }
}
