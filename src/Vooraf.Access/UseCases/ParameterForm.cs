using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>A parameter of a form: its name and the values that it may have.</summary>
internal sealed class ParameterForm(ParameterFormFile file)
{
    private const int MostIdLetters = 64;
    private const string PatientPrefix = "Patient/";

    public string Name => file.Name;

    /// <summary>True when the value is one that the form allows, as a whole.</summary>
    public bool Takes(string value) => file.Kind switch
    {
        ParameterKind.Patient => IsId(value.StartsWith(PatientPrefix, StringComparison.Ordinal) ? value.AsSpan(PatientPrefix.Length) : value),
        ParameterKind.Identifier => IsIdentifier(value),
        ParameterKind.Codes => AreCodes(value),
        _ => IsCanonical(value),
    };

    private static bool IsId(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.'))
                return false;
        }

        return text.Length is > 0 and <= MostIdLetters;
    }

    // A comma would ask for a second person.
    private bool IsIdentifier(ReadOnlySpan<char> text)
    {
        var bar = text.IndexOf('|');
        return bar > 0 && Names(file.Systems, text[..bar]) && text.Length > bar + 1 && !text[bar..].ContainsAny(',', '\\');
    }

    private bool AreCodes(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split(','))
        {
            var one = text[part];
            var bar = one.IndexOf('|');
            if ((bar >= 0 && !Names(file.Systems, one[..bar])) || !Names(file.Values, one[(bar + 1)..]))
                return false;
        }

        return true;
    }

    private bool IsCanonical(ReadOnlySpan<char> text)
    {
        var bar = text.IndexOf('|');
        return Names(file.Values, bar < 0 ? text : text[..bar]) && (bar < 0 || IsId(text[(bar + 1)..]));
    }

    private static bool Names(ImmutableArray<string> allowed, ReadOnlySpan<char> text)
    {
        foreach (var one in allowed)
        {
            if (text.SequenceEqual(one))
                return true;
        }

        return false;
    }
}
