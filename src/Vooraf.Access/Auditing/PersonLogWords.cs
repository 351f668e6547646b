using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>Puts a line in words, in one language.</summary>
internal sealed partial class PersonLogWords
{
    public required FrozenDictionary<string, string> Acts { get; init; }

    public required FrozenDictionary<string, string> Types { get; init; }

    public required FrozenDictionary<string, string> Reasons { get; init; }

    /// <summary>Who, with role, organisation and responsible person: {0} name, {1} role, {2} organisation, {3} responsible.</summary>
    public required string WithRole { get; init; }

    public required string WithOrganisation { get; init; }

    public required string WithResponsible { get; init; }

    public required string SeveralTimes { get; init; }

    public required string Nothing { get; init; }

    public required string And { get; init; }

    public required string Data { get; init; }

    public required string Other { get; init; }

    /// <summary>The words of a line.</summary>
    public PersonLogText Of(PersonLogKey key, int times, IReadOnlyCollection<string> types, ImmutableArray<string> reasons) =>
        new(What(key, times), key.Outcome == PersonLogOutcome.Done && types.Count > 0 ? Filled(Data, List(types)) : Nothing, Why(key, reasons));

    private string What(PersonLogKey key, int times)
    {
        var who = key.Who;
        if (key.Role.Length > 0)
            who = Filled(WithRole, who, key.Role);
        if (key.Organisation.Length > 0)
            who = Filled(WithOrganisation, who, key.Organisation);
        if (key.Responsible.Length > 0)
            who = Filled(WithResponsible, who, key.Responsible);
        var act = Filled(Acts[$"{key.Act}.{key.Outcome}"], who);
        return times == 1 ? act : act + Filled(SeveralTimes, times.ToString(CultureInfo.InvariantCulture));
    }

    private string Why(PersonLogKey key, ImmutableArray<string> reasons)
    {
        var parts = new List<string>();
        foreach (var reason in reasons)
        {
            // That it was an emergency is said below, with the stated reason.
            var isSaid = key.IsEmergency && reason is "emergency";
            if (!isSaid && Reasons.TryGetValue(reason, out var sentence) && !parts.Contains(sentence, StringComparer.Ordinal))
                parts.Add(sentence);
        }

        if (parts.Count == 0)
            parts.Add(Reasons[OfChecks(key)]);
        if (key.IsEmergency)
            parts.Insert(0, key.EmergencyReason.Length > 0 ? Filled(Reasons["emergency-stated"], key.EmergencyReason) : Reasons["emergency"]);
        return string.Join(' ', parts);
    }

    // A rule that has no sentence of its own: what the checks say.
    private static string OfChecks(PersonLogKey key) => key switch
    {
        { Outcome: PersonLogOutcome.Refused } => "refused",
        { Outcome: PersonLogOutcome.Failed } => "failed",
        { Checks: var checks } when (checks & LogChecks.Relation) != LogChecks.None => "relation-recorded",
        { Checks: var checks } when (checks & LogChecks.Consent) != LogChecks.None => "consent",
        _ => "permitted",
    };

    private string List(IReadOnlyCollection<string> types)
    {
        var words = types.Select(type => Types.GetValueOrDefault(type, Other)).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + And + words[^1];
    }

    private static string Filled(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
