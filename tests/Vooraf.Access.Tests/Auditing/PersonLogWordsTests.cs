using Vooraf.Access.Auditing;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>What people read, word for word: <c>words.tsv</c> has a line for each text, with its Dutch and English. Whoever changes a text changes it there too, on purpose.</summary>
public sealed class PersonLogWordsTests
{
    [Fact]
    public void every_text_is_as_it_is_written_down_in_both_languages()
    {
        var dutch = TextsOf(PersonLogWords.Dutch);
        var english = TextsOf(PersonLogWords.English);

        english.Keys.ShouldBe(dutch.Keys);
        dutch.Select(text => $"{text.Key}\t{text.Value}\t{english[text.Key]}").ShouldBe(Embedded.LinesOf("words.tsv"));
    }

    private static SortedDictionary<string, string> TextsOf(PersonLogWords words)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["And"] = words.And,
            ["Data"] = words.Data,
            ["Nothing"] = words.Nothing,
            ["Other"] = words.Other,
            ["SeveralTimes"] = words.SeveralTimes,
            ["WithOrganisation"] = words.WithOrganisation,
            ["WithResponsible"] = words.WithResponsible,
            ["WithRole"] = words.WithRole,
        };
        foreach (var (kind, of) in new[] { ("act", words.Acts), ("reason", words.Reasons), ("type", words.Types) })
        {
            foreach (var (key, text) in of)
                texts.Add($"{kind} {key}", text);
        }

        return texts;
    }
}
