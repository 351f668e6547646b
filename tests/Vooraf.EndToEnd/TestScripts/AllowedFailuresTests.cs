using Vooraf.Testing;

namespace Vooraf.EndToEnd.TestScripts;

public sealed class AllowedFailuresTests
{
    [Fact]
    public void Made_up_people_have_no_excuse_but_the_old_base_and_a_count_that_the_scripts_contradict_themselves() =>
        AllowedFailures.All.Where(entry => entry.Data is "people").ShouldAllBe(entry => entry.Kind == FailureKind.OldBase || entry.Kind == FailureKind.FormCount);

    [Fact]
    public void Every_entry_gives_its_reason_and_is_about_scripts_that_exist()
    {
        Assert.SkipUnless(SharedFiles.Exists, SharedFiles.Absent);
        var names = OfficialScripts.Names("1.0.0-rc1").Concat(OfficialScripts.Names("1.0.0-rc2")).ToHashSet(StringComparer.Ordinal);

        foreach (var entry in AllowedFailures.All)
        {
            entry.Data.ShouldBeOneOf("fixtures", "people");
            entry.Reason.Length.ShouldBeGreaterThan(20);
            entry.Scripts.ShouldAllBe(script => names.Contains(script + "-json") && names.Contains(script + "-xml"));
        }
    }
}
