using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using Vooraf.Records;

namespace Vooraf.Planning.Derivation;

/// <summary>The mappings, as derivation uses them.</summary>
internal sealed class PlanMappings(PzpStandard standard)
{
    private readonly FormResources resources = new(standard);
    private readonly FormMapping forms = new(standard);

    /// <summary>Reads a form; null when it is another one than that of the standard.</summary>
    public FormReading? ReadForm(ResourceKey key, ReadOnlyMemory<byte> json) => FormReading.Of(json, key.ToString(), forms);

    /// <summary>What a form implies.</summary>
    public IReadOnlyList<ImpliedResource> Implied(Plan form, Person person) => resources.Of(form, person);

    /// <summary>What resources say.</summary>
    public static Plan Read(IEnumerable<PlanResource> posted) => ResourceMapping.Read(posted).Plan;
}
