using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The capacity to decide, as later versions have it (facts C.14).</summary>
internal sealed class CapacityObservationMap() : ObservationMap<Capacity>("ACP-LegallyCapable", "665671000146101", null)
{
    protected override ImmutableArray<Patch<Capacity>> Patches { get; } =
    [
        .. CommonPatches,
        On(item => item.CanDecide, (into, item, _) => SetAnswer(into, "valueBoolean", item.CanDecide.IsKnown ? item.CanDecide.Value : null, item.CanDecide.State)),
        Comment("note", item => item.Comment),
    ];

    protected override Capacity ReadAnswer(Element observation) => new()
    {
        CanDecide = Answered(observation, "valueBoolean", value => value.Flag() is bool can ? Answer<bool>.Of(can) : Answer<bool>.CannotBeInterpreted("The answer is not yes or no.")),
        Comment = observation["note"].First["text"].Text(),
    };

    protected override Capacity Doubted(Capacity item, string why) => Doubt.Of(item, why);

    public override bool CanWrite(Capacity item) => base.CanWrite(item) && item.CanDecide.State != AnswerState.CannotBeInterpreted;
}
