using System.Text;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// Compares strings as FHIR searches do: without regard to case and accents (https://hl7.org/fhir/R4/search.html#string).
/// </summary>
/// <remarks>The runtime does not decompose characters in the invariant mode that this program runs in, so the tables are here.</remarks>
internal static class FoldedText
{
    private const char FirstLatin = '\u00C0';
    private const char FirstAdditional = '\u1E00';

    // The base letter in lower case of U+00C0 to U+024F.
    private const string Latin =
        "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀ"
        + "ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
        + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
        + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    // The same of U+1E00 to U+1EFF.
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>The text in lower case, accents removed.</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!IsMark(letter))
                folded.Append(Of(letter));
        }

        return folded.ToString();
    }

    /// <summary>One character in lower case, without accent.</summary>
    internal static char Of(char letter) => letter switch
    {
        < '\u0080' => char.ToLowerInvariant(letter),
        >= FirstLatin and <= '\u024F' => Latin[letter - FirstLatin],
        >= FirstAdditional and <= '\u1EFF' => Additional[letter - FirstAdditional],
        _ => char.ToLowerInvariant(letter),
    };

    // Accents as characters of their own.
    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';
}
