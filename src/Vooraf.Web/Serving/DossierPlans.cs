using System.Collections.Immutable;
using Vooraf.Planning.Current;
using Vooraf.Planning.Mapping;
using Vooraf.Records;

namespace Vooraf.Web.Serving;

/// <summary>Reads what a dossier says about the plan: from its resources, and from each form in it.</summary>
internal static class DossierPlans
{
    /// <summary>The plans, each with its holder.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="directory">The professionals and organisations to which it refers.</param>
    public static ImmutableArray<HolderPlan> Of(Dossier dossier, ImmutableArray<ResourceVersion> directory) =>
        [new HolderPlan(dossier.Holder, ResourceMapping.Read(dossier.Resources.Concat(directory).Select(Resource)).Plan)];

    private static PlanResource Resource(ResourceVersion version) => new(version.Key.ToString(), version.Json);
}
