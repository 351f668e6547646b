using System.Globalization;
using System.Text;

namespace Vooraf.Planning.Current;

/// <summary>Words without what people type differently: case, accents, punctuation and white space. A sign that counts (less than, plus, per cent) is a word.</summary>
internal static class PlainWords
{
    private const char Not = '\u0338';

    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (IsSign(letter))
                Space(plain).Append(letter).Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                Space(plain);
        }

        return plain.ToString().TrimEnd();
    }

    // The stroke through a sign turns it round.
    private static bool IsSign(char letter) => letter is '%' or '‰' or Not || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.MathSymbol;

    private static StringBuilder Space(StringBuilder plain) => plain is [] or [.., ' '] ? plain : plain.Append(' ');
}
