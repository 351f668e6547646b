namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The first person of 1.0.0-rc1 (D1) with the form that belongs to it (C1).</summary>
public sealed class OfficialRc1Fixture : ScriptServerFixture
{
    private protected override Task<ScriptServer> StartAsync(CancellationToken cancellation) =>
        OfficialFixtures.ServeAsync(
            "1.0.0-rc1",
            file => file.Contains("-D1-", StringComparison.Ordinal) || file.Contains("-C1-", StringComparison.Ordinal),
            (OfficialScripts.FixedId, OfficialScripts.FixedId),
            cancellation);
}
