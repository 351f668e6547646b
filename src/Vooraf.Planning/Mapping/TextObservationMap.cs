using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>An answer in words.</summary>
internal sealed class TextObservationMap(string profile, string code, string? method) : ObservationMap<TextStatement>(profile, code, method)
{
    protected override ImmutableArray<Patch<TextStatement>> Patches { get; } =
    [
        .. CommonPatches,
        On(item => item.Text, (into, item, _) => SetAnswer(into, "valueString", item.Text.IsKnown ? item.Text.Value : null, item.Text.State)),
        Comment("note", item => item.Comment),
    ];

    protected override TextStatement ReadAnswer(Element observation) => new()
    {
        Text = Answered(observation, "valueString", value => value.Text() is string text ? Answer<string>.Of(text) : Answer<string>.CannotBeInterpreted("The answer is not in words.")),
        Comment = observation["note"].First["text"].Text(),
    };

    protected override TextStatement Doubted(TextStatement item, string why) => Doubt.Of(item, why);

    public override bool CanWrite(TextStatement item) => base.CanWrite(item) && item.Text.State != AnswerState.CannotBeInterpreted;
}
