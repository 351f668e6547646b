using Vooraf.Access.Consents;
using Vooraf.Records;

namespace Vooraf.Commands;

/// <summary>A choice about sharing in one line, as the decision reads it.</summary>
internal static class ChoiceLine
{
    public static string Of(ResourceVersion version, SharingChoice? choice, DateTimeOffset now)
    {
        var says = choice switch
        {
            null => "withdrawn, never in force, or about other data: does not count",
            { Kind: ChoiceKind.NotUnderstood } => "cannot be interpreted: stands in the way of sharing until it is mended or withdrawn",
            { Kind: ChoiceKind.Permission } when choice.From >= choice.Until => "a permission of who could not give it, or for no time: does not count",
            _ => $"{(choice.Kind == ChoiceKind.Permission ? "permission" : "objection")} for {string.Join(", ", choice.Recipients.Select(NameOf))}, {SpanLine.Of(choice.From, choice.Until, now)}",
        };
        return $"{version.Key}  {says}";
    }

    private static string NameOf(ChoiceRecipient recipient) => recipient.Kind switch
    {
        RecipientKind.Organisation => $"organisation {recipient.Code}",
        RecipientKind.Circle => recipient.Code,
        _ => "every care provider",
    };
}
