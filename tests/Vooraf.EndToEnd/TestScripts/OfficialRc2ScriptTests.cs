namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The published scripts of 1.0.0-rc2 on the published fixtures, one line a script.</summary>
public sealed class OfficialRc2ScriptTests(OfficialRc2Fixture fixture) : IClassFixture<OfficialRc2Fixture>
{
    private const string Version = "1.0.0-rc2";

    public static TheoryData<string> Scripts => [.. OfficialScripts.Names(Version)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public Task Every_assert_holds_except_those_that_the_fixtures_break(string script) =>
        ScriptRun.HoldsAsync(fixture, "fixtures", Version, script);
}
