using System.Text.Json.Nodes;
using Vooraf.Planning.Current;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>Finds out whether the holder has resources of its own for the conversation of a form.</summary>
/// <param name="direct">What the resources say that were posted directly.</param>
/// <param name="scope">By which professionals are found in the directory.</param>
internal sealed class DirectPosting(Plan direct, DerivationScope scope)
{
    /// <summary>Whether there are: of the same encounter, or of the same day and not of another professional.</summary>
    public async ValueTask<bool> IsThereForAsync(Plan form)
    {
        foreach (var conversation in form.Conversations)
        {
            foreach (var item in Items(direct))
            {
                if (await BelongsToAsync(item, conversation))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The agreements among what resources say. Earlier declarations have a date of their own, and where the person can be reached is no agreement.</summary>
    public static IEnumerable<PlanItem> Items(Plan direct)
    {
        IEnumerable<PlanItem> all =
        [
            .. direct.Directives,
            .. direct.Goals,
            .. direct.Icds,
            .. direct.Capacities.Where(one => one.Source.Reference?.StartsWith("Observation/", StringComparison.Ordinal) ?? false),
            .. direct.CareWishes,
            .. direct.PlacesOfDeath,
            .. direct.EuthanasiaPositions,
            .. direct.DonorRegistrations,
            .. direct.SensesOfPurpose,
            .. direct.InformRelatives,
        ];
        return all.Where(item => item.Status != ItemStatus.EnteredInError);
    }

    private async ValueTask<bool> BelongsToAsync(PlanItem item, Conversation conversation)
    {
        if (item.Conversation is { } encounter && string.Equals(encounter, conversation.Key, StringComparison.Ordinal))
            return true;

        var own = direct.Conversations.FirstOrDefault(one => string.Equals(one.Key, item.Conversation, StringComparison.Ordinal));
        return (item.Date ?? own?.Date)?.Day is { } day
            && day == conversation.Date?.Day
            && await MayBeSameAsync(item.Professionals.IsEmpty ? own?.Professionals ?? [] : item.Professionals, conversation.Professionals);
    }

    // A professional who is not told, or whose name is not known, is not another one.
    private async ValueTask<bool> MayBeSameAsync(IReadOnlyCollection<Professional> some, IReadOnlyCollection<Professional> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return true;

        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if ((one.Key is not null && string.Equals(one.Key, other.Key, StringComparison.Ordinal)) || await HaveSameNameAsync(one, other))
                    return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> HaveSameNameAsync(Professional one, Professional other) =>
        await NameAsync(one) is not { } mine || await NameAsync(other) is not { } theirs || string.Equals(mine, theirs, StringComparison.Ordinal);

    private async ValueTask<string?> NameAsync(Professional professional)
    {
        var name = professional.Name ?? (professional.Key is { } key ? await NameInDirectoryAsync(key) : null);
        var words = PlainWords.Of(name is null ? "" : name.Family is null ? name.Text ?? "" : name.Prefix + " " + name.Family);
        return words.Length == 0 ? null : words;
    }

    private async ValueTask<PersonName?> NameInDirectoryAsync(string reference)
    {
        var found = await ReadAsync(reference);
        if (found?["practitioner"]?["reference"] is JsonValue practitioner && practitioner.TryGetValue<string>(out var person))
            found = await ReadAsync(person);
        return found is null ? null : Names.Read(new Element(found["name"], []));
    }

    private async ValueTask<JsonNode?> ReadAsync(string reference)
    {
        var parts = reference.Split('/');
        if (parts.Length != 2 || reference.Contains('#', StringComparison.Ordinal))
            return null;
        var json = await scope.ReadDirectoryAsync(new ResourceKey(parts[0], parts[1]));
        return json.IsEmpty ? null : JsonNode.Parse(json.Span);
    }
}
