using Vooraf.Testing;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The one line of a script.</summary>
internal static class ScriptRun
{
    public static async Task HoldsAsync(ScriptServerFixture fixture, string data, string version, string script)
    {
        Assert.SkipUnless(SharedFiles.Exists, SharedFiles.Absent);
        var cancellation = TestContext.Current.CancellationToken;
        var server = await fixture.ServerAsync();
        (await server.ComplaintsAsync(data, version, script, cancellation)).ShouldBeEmpty();
    }
}
