using System.Collections.Immutable;
using Vooraf.Planning.Current;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Standard;
using Vooraf.Records;

namespace Vooraf.Web.Serving;

/// <summary>Reads what a dossier says about the plan: from its resources, and from each form in it.</summary>
/// <param name="standard">The standard, which knows the form.</param>
/// <param name="serviceBase">The base URL of the API; null when it is not known.</param>
internal sealed class DossierPlans(PzpStandard standard, string? serviceBase)
{
    private readonly FormMapping forms = new(standard);

    /// <summary>The plans, each with its holder.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="directory">The professionals and organisations to which it refers.</param>
    public ImmutableArray<HolderPlan> Of(Dossier dossier, ImmutableArray<ResourceVersion> directory) =>
    [
        new HolderPlan(dossier.Holder, ResourceMapping.Read(dossier.Resources.Concat(directory).Where(version => !IsForm(version)).Select(Resource), serviceBase).Plan),
        .. dossier.Resources.Where(IsForm).Select(form => new HolderPlan(dossier.Holder, forms.ReadStored(form.Json, form.Key.ToString(), key => dossier.Find(key)?.Json ?? default).Plan)),
    ];

    private static bool IsForm(ResourceVersion version) => string.Equals(version.Key.Type, "QuestionnaireResponse", StringComparison.Ordinal);

    private static PlanResource Resource(ResourceVersion version) => new(version.Key.ToString(), version.Json);
}
