using System.Collections.Immutable;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Relations;

namespace Vooraf.Access.Consents;

/// <summary>
/// Weighs choices (facts E.1): an organisation beats a circle or category, these beat everyone; at equal specificity the objection wins. What cannot be
/// interpreted stands above all.
/// </summary>
internal static class ChoiceWeighing
{
    // An objection that names the holder itself is against everything that it shows to others.
    private const int NamesTheHolder = 4;

    public static ConsentAnswer Weigh(DossierAccess access, ConsentQuestion question)
    {
        var (best, verdict) = (0, ConsentVerdict.Nothing);
        var consents = ImmutableArray<string>.Empty;
        foreach (var said in access.Choices)
        {
            if (!said.HoldsAt(question.At) || At(said, question.Holder.Ura) is not { } choice)
                continue;
            if (choice.Kind == ChoiceKind.NotUnderstood)
                return new ConsentAnswer(ConsentVerdict.NotUnderstood, [choice.Source]);

            var weight = WeightOf(choice, access, question);
            if (weight < best || weight == 0)
                continue;
            var says = choice.Kind == ChoiceKind.Objection ? ConsentVerdict.Objection : ConsentVerdict.Permission;
            consents = weight > best || says > verdict ? [choice.Source] : says == verdict ? consents.Add(choice.Source) : consents;
            verdict = weight > best || says > verdict ? says : verdict;
            best = weight;
        }

        return verdict == ConsentVerdict.Nothing ? ConsentAnswer.Nothing : new ConsentAnswer(verdict, consents);
    }

    /// <summary>A choice that stands in the way of who works at the holder itself; null when there is none.</summary>
    public static SharingChoice? AgainstHolder(DossierAccess access, string? ura, DateTimeOffset at)
    {
        foreach (var said in access.Choices)
        {
            if (said.HoldsAt(at) && At(said, ura) is { } choice && (choice.Kind == ChoiceKind.NotUnderstood || (choice.Kind == ChoiceKind.Objection && Names(choice, ura))))
                return choice;
        }

        return null;
    }

    // What a choice is at this holder; null when it is about the data of others. A holder whose number is not known cannot tell whether an objection is about it.
    private static SharingChoice? At(SharingChoice choice, string? ura)
    {
        if (choice.Kind != ChoiceKind.NotUnderstood && !IsAmong(choice.Keepers, ura))
            return choice with { Kind = ChoiceKind.NotUnderstood };
        if (choice.Kind == ChoiceKind.NotUnderstood || IsAmong(choice.Holders, ura))
            return choice;
        return ura is null && choice.Kind == ChoiceKind.Objection ? choice with { Kind = ChoiceKind.NotUnderstood } : null;
    }

    private static bool IsAmong(ImmutableArray<string> named, string? ura) => named.IsEmpty || (ura is not null && named.Contains(ura, StringComparer.Ordinal));

    private static int WeightOf(SharingChoice choice, DossierAccess access, ConsentQuestion question)
    {
        var weight = choice.Kind == ChoiceKind.Objection && Names(choice, question.Holder.Ura) ? NamesTheHolder : 0;
        foreach (var recipient in choice.Recipients)
        {
            if (IsAbout(recipient, access, question))
                weight = Math.Max(weight, (int)recipient.Kind);
        }

        return weight;
    }

    // As recipient; or as the holder whose data it is about, for everybody.
    private static bool Names(SharingChoice choice, string? ura) =>
        ura is not null && (choice.Recipients.Contains(new ChoiceRecipient(RecipientKind.Organisation, ura))
            || (choice.Holders.Contains(ura, StringComparer.Ordinal) && choice.Recipients.Contains(ChoiceRecipient.Everyone)));

    private static bool IsAbout(ChoiceRecipient recipient, DossierAccess access, ConsentQuestion question) => recipient.Kind switch
    {
        RecipientKind.Organisation => string.Equals(recipient.Code, question.Requester.Ura, StringComparison.Ordinal),
        RecipientKind.Circle when recipient.Code is ConsentCodes.TreatingTeam => IsTreating(access, question),
        RecipientKind.Circle => question.Holder.Circles.Has(recipient.Code, question.Requester.Type),
        _ => true,
    };

    private static bool IsTreating(DossierAccess access, ConsentQuestion question) => access.Relations.IsTreating(question.Requester.Ura, isOrganisation: true, question.At);
}
