using System.Collections.Immutable;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Mapping;

/// <summary>
/// The plan as separate resources (method 1 of the standard, facts part c), both ways. Resources of older versions and of every canonical
/// base are read; what is written new carries the current ones. Safe for several threads.
/// </summary>
/// <param name="standard">The standard in which is written.</param>
public sealed class ResourceMapping(PzpStandard standard)
{
    private const string NoPlace = "The resources have no place for this value.";

    /// <summary>
    /// Whether the capacity to decide is written as an Observation, as versions after 1.0.0-rc2 have it; false: as an extension of Patient.
    /// Both are read.
    /// </summary>
    public bool CapacityAsObservation { get; init; }

    /// <summary>Reads the plan of one person out of resources. Never throws on what is in them.</summary>
    /// <param name="resources">The resources of one person at one holder, with those of the directory to which they refer.</param>
    /// <param name="serviceBase">The base URL of the server where they are, which a reference may begin with; null when it is not known. What another server has, is not among them.</param>
    /// <returns>The plan, and every element that it has no field for.</returns>
    public static PlanReading Read(IEnumerable<PlanResource> resources, string? serviceBase = null)
    {
        var set = new ResourceSet(resources, serviceBase);
        var plan = ResourceReader.Read(set);
        return new PlanReading(plan, [.. Leftovers.Of(set)]);
    }

    /// <summary>
    /// Writes a plan over the resources from which it was read: only what differs is changed, and elements, extensions and ids that the
    /// plan does not know stay. An item that stands in no resource gets a new one. An item that the plan leaves out stays where it is.
    /// Professionals without a place in the directory are contained in the resource that names them.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="originals">The resources that are there; none for a plan that comes from a form.</param>
    /// <param name="newKey">Gives the key of a new resource of a type.</param>
    /// <returns>The resources, and what the plan says and a reader of these resources would not find.</returns>
    public PlanWriting Write(Plan plan, IEnumerable<PlanResource> originals, Func<string, string> newKey)
    {
        var writing = new ResourceWriter(standard, plan, new ResourceSet(originals), newKey).Write(plan, CapacityAsObservation);
        var found = ResourceReader.Read(new ResourceSet(writing.Resources));
        return writing with { NotCarried = [.. PlanFields.Lost(plan, found, ImmutableDictionary<PlanItem, string>.Empty, NoPlace)] };
    }
}
