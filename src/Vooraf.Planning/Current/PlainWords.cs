using System.Globalization;
using System.Text;

namespace Vooraf.Planning.Current;

/// <summary>Words without what people type differently: case, accents, punctuation and white space.</summary>
internal static class PlainWords
{
    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain is not [] and not [.., ' '])
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
