using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Access.Consents;

/// <summary>Who may give a permission, by age and capacity, as data for each source (WGBO; Mitz; MedMij). Immutable.</summary>
internal sealed class GiverRules
{
    /// <summary>The source that is kept in the dossier.</summary>
    public const string Local = "local";

    private readonly FrozenSet<string> guardians;
    private readonly FrozenSet<string> representatives;
    private readonly ImmutableDictionary<string, ImmutableArray<AgeFile>> sources;

    private GiverRules(GiverFile file)
    {
        guardians = file.Guardians.ToFrozenSet(StringComparer.Ordinal);
        representatives = file.Representatives.ToFrozenSet(StringComparer.Ordinal);
        sources = file.Sources;
    }

    /// <summary>The rules that come along.</summary>
    public static GiverRules Standard { get; } = Load();

    /// <summary>What a code of a contact (system|code) says of who they are.</summary>
    public ChoiceGivers GiverOf(string code)
    {
        if (guardians.Contains(code))
            return ChoiceGivers.Guardian;
        return representatives.Contains(code) ? ChoiceGivers.Representative : ChoiceGivers.None;
    }

    /// <summary>True when these givers together may give a permission.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="performers">Who gave it.</param>
    /// <param name="age">Age of the person in whole years.</param>
    /// <param name="incapable">True when it is known that the person cannot decide.</param>
    public bool MayGive(string source, ChoiceGivers performers, int age, bool incapable)
    {
        var may = false;
        foreach (var bound in sources.GetValueOrDefault(source, []))
        {
            if (age >= bound.From)
                may = Suffice(performers, bound, incapable);
        }

        return may;
    }

    /// <summary>The next age from which these givers are not enough; null when there is none.</summary>
    public int? EndsAtAge(string source, ChoiceGivers performers, int age, bool incapable)
    {
        foreach (var bound in sources.GetValueOrDefault(source, []))
        {
            if (bound.From > age && !Suffice(performers, bound, incapable))
                return bound.From;
        }

        return null;
    }

    private static bool Suffice(ChoiceGivers performers, AgeFile bound, bool incapable)
    {
        var needed = Together(incapable && !bound.Incapable.IsDefaultOrEmpty ? bound.Incapable : bound.Needs);
        return (performers & needed) == needed;
    }

    private static ChoiceGivers Together(ImmutableArray<ChoiceGivers> givers)
    {
        var all = ChoiceGivers.None;
        foreach (var giver in givers)
            all |= giver;
        return all;
    }

    private static GiverRules Load()
    {
        using var stream = typeof(GiverRules).Assembly.GetManifestResourceStream("Vooraf.Access.Consents.givers.json")!;
        return new GiverRules(JsonSerializer.Deserialize(stream, GiverContext.Default.GiverFile)!);
    }
}
