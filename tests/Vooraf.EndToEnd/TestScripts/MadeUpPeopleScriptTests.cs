namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The published scripts on people made by the program itself, one line a script.</summary>
public sealed class MadeUpPeopleScriptTests(MadeUpPeopleFixture fixture) : IClassFixture<MadeUpPeopleFixture>
{
    public static TheoryData<string, string> Scripts
    {
        get
        {
            var scripts = new TheoryData<string, string>();
            foreach (var version in (string[])["1.0.0-rc1", "1.0.0-rc2"])
            {
                foreach (var name in OfficialScripts.Names(version))
                    scripts.Add(version, name);
            }

            return scripts;
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public Task Every_assert_holds_except_those_that_contradict_the_standard(string version, string script) =>
        ScriptRun.HoldsAsync(fixture, "people", version, script);
}
