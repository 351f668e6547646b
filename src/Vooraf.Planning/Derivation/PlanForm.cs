using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Derivation;

/// <summary>The other way round: the form that resources imply, for who wants the plan in that form. Nothing is stored.</summary>
/// <param name="standard">The standard in which is written.</param>
public sealed class PlanForm(PzpStandard standard)
{
    private readonly FormMapping forms = new(standard);

    /// <summary>Fills in the form for the newest conversation that counts.</summary>
    /// <param name="resources">The resources of one person at one holder, with those of the directory to which they refer.</param>
    /// <param name="serviceBase">The base URL of the server where they are; null when it is not known.</param>
    /// <returns>The form, without id, and what the plan says and the form cannot carry.</returns>
    public FormWriting Of(IEnumerable<PlanResource> resources, string? serviceBase) => forms.Write(ResourceMapping.Read(resources, serviceBase).Plan);
}
