using System.Globalization;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Testing;

/// <summary>Made-up BSNs in the test range 9999xxxxx that pass the eleven test.</summary>
public static class MadeUpBsn
{
    private static readonly string[] All =
    [
        .. Enumerable.Range(999_900_000, 100_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).Where(number => ElevenTest.Passes(number)),
    ];

    /// <summary>The BSN with a number from 0 to 9,000.</summary>
    public static string Number(int number) => All[number];
}
