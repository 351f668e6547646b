using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>What stands in both stores of a pair, and what in one of them alone.</summary>
internal static class World
{
    private static readonly string[] Bsns = ["999900018", "999900031", "999900043"];

    /// <summary>The writes by which one of the two comes about.</summary>
    /// <param name="hidden">In what the two differ.</param>
    /// <param name="side">Chooses, differently for each of the two.</param>
    public static IEnumerable<Writing> Of(Hidden hidden, Random side)
    {
        var word = $"word-{side.Next()}";
        foreach (var writing in South(hidden.HasFlag(Hidden.OtherHolder) ? word : "same", hidden.HasFlag(Hidden.OtherHolder) && side.Next(3) == 0))
            yield return writing;
        if (hidden.HasFlag(Hidden.North) && side.Next(3) == 0)
            yield break;

        var north = hidden.HasFlag(Hidden.North) ? word : "same";
        yield return Put("gp", $$"""{"resourceType":"Practitioner","id":"north-doc","name":[{"family":"{{north}}"}]}""");
        yield return Put("gp", """{"resourceType":"PractitionerRole","id":"north-role","practitioner":{"reference":"Practitioner/north-doc"}}""");
        foreach (var writing in PersonA(hidden, side, north, word))
            yield return writing;
        foreach (var writing in Others(hidden, side, word))
            yield return writing;
        foreach (var writing in Trays(hidden, side, word))
            yield return writing;
    }

    private static IEnumerable<Writing> PersonA(Hidden hidden, Random side, string same, string word)
    {
        var former = hidden.HasFlag(Hidden.History) ? word : same;
        var observed = hidden.HasFlag(Hidden.Observations) ? word : same;
        var plan = Plans.Plan("a", same);
        yield return All("gp", [Plans.Person("a", Bsns[0]), .. Plans.Plan("a", former).Where(json => !IsObservation(json)), .. plan.Where(IsObservation)]);
        yield return All("gp", plan.Where(json => !IsObservation(json)));
        yield return All("gp", [Plans.Sharing("a", "a-sharing", ura: Callers.Ura), Plans.Relation("a", "a-team", Callers.Staff)]);
        yield return All("gp", Plans.Beside("a", "same").Where(json => !IsObservation(json)));
        foreach (var code in new[] { "247751003", "340171000146104" })
            yield return Put("gp", Plans.Observation("a", "a-o" + code, code, observed));
        if (hidden.HasFlag(Hidden.Observations) && side.Next(2) == 0)
            yield return Put("gp", Plans.Observation("a", "a-more", "570801000146104", word));
        if (hidden.HasFlag(Hidden.History))
        {
            yield return Put("gp", Plans.Observation("a", "a-old", "75367002", word));
            if (side.Next(2) == 0)
                yield return new Writing("gp", "DELETE", "Observation/a-old");
        }

        if (hidden.HasFlag(Hidden.KindsBeside))
        {
            yield return All("gp", Plans.Beside("a", word));
            if (side.Next(2) == 0)
                yield return Put("gp", Plans.Observation("a", "a-beside", "271649006", word));
        }

        if (hidden.HasFlag(Hidden.ChoicesAndRelations))
        {
            yield return Put("gp", Plans.Sharing("a", "a-choice", side.Next(2) == 0 ? "permit" : "deny", "9000030" + side.Next(10)));
            if (side.Next(2) == 0)
                yield return Put("gp", Plans.Relation("a", "a-others", "staff-" + side.Next(2, 7)));
        }
    }

    private static IEnumerable<Writing> Others(Hidden hidden, Random side, string word)
    {
        var contents = hidden.HasFlag(Hidden.ContentsOfOther) ? word : "same";
        if (!hidden.HasFlag(Hidden.ExistenceOfOther) || side.Next(2) == 0)
        {
            yield return All("gp", [Plans.Person("b", Bsns[1]), .. Plans.Plan("b", contents)]);
            for (var times = hidden.HasFlag(Hidden.ContentsOfOther) ? side.Next(3) : 0; times > 0; times--)
                yield return All("gp", Plans.Plan("b", contents + times).Where(_ => side.Next(2) == 0).DefaultIfEmpty(Plans.Person("b", Bsns[1])));
            if (hidden.HasFlag(Hidden.ContentsOfOther))
            {
                if (side.Next(2) == 0)
                    yield return new Writing("gp", "DELETE", "Observation/b-wish");
                yield return All("gp", [.. Plans.Beside("b", contents), Plans.Sharing("b", "b-sharing", side.Next(2) == 0 ? "permit" : "deny", Callers.AnotherUra)]);
            }
        }

        if (!hidden.HasFlag(Hidden.ExistenceOfOther) || side.Next(2) == 0)
            yield return All("gp", [Plans.Person("c", Bsns[2])]);
    }

    private static IEnumerable<Writing> Trays(Hidden hidden, Random side, string word)
    {
        if (!hidden.HasFlag(Hidden.Trays))
            yield break;
        for (var left = side.Next(4); left > 0; left--)
            yield return new Writing("other", "POST", "Device", $$"""{"resourceType":"Device","identifier":[{"system":"urn:tray","value":"{{word}}"}]}""");
    }

    private static IEnumerable<Writing> South(string word, bool isEmpty)
    {
        if (isEmpty)
            yield break;
        yield return Put("south", $$"""{"resourceType":"Practitioner","id":"south-doc","name":[{"family":"{{word}}"}]}""");
        yield return All("south", [Plans.Person("s", Bsns[0]), .. Plans.Plan("s", word).Select(json => json.Replace("north-role", "south-role", StringComparison.Ordinal)), Plans.Sharing("s", "s-sharing")]);
    }

    private static bool IsObservation(string json) => json.StartsWith("{\"resourceType\":\"Observation\"", StringComparison.Ordinal);

    private static Writing Put(string by, string json) => new(by, "PUT", Plans.NameOf(json), json);

    private static Writing All(string by, IEnumerable<string> resources) => new(by, "POST", "", Plans.Transaction(resources));
}
