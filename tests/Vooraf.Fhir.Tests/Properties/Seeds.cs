using FsCheck;
using FsCheck.Fluent;

namespace Vooraf.Fhir.Tests.Properties;

/// <summary>Runs a check on many numbers, the same ones each time; <c>VOORAF_TEST_CASES</c> asks for more of them.</summary>
internal static class Seeds
{
    internal static void ShouldAll(int cases, Action<int> check)
    {
        var asked = Environment.GetEnvironmentVariable("VOORAF_TEST_CASES");
        var count = int.TryParse(asked, System.Globalization.CultureInfo.InvariantCulture, out var more) ? more : cases;
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(seeds, check).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20261122, 1));
    }
}
