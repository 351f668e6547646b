using System.Collections.Immutable;

namespace Vooraf.Access.Relations;

/// <summary>Finds relations.</summary>
internal static class RelationFinding
{
    /// <summary>True when a relation of this person or organisation is in force.</summary>
    public static bool IsTreating(this ImmutableArray<TreatmentRelation> relations, string? identifier, bool isOrganisation, DateTimeOffset at)
    {
        foreach (var relation in relations)
        {
            if (relation.IsOrganisation == isOrganisation && string.Equals(relation.Identifier, identifier, StringComparison.Ordinal) && relation.HoldsAt(at))
                return true;
        }

        return false;
    }
}
