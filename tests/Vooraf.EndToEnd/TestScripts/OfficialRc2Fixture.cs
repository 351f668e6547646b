namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Everything of 1.0.0-rc2.</summary>
public sealed class OfficialRc2Fixture : ScriptServerFixture
{
    private protected override Task<ScriptServer> StartAsync(CancellationToken cancellation) =>
        OfficialFixtures.ServeAsync("1.0.0-rc2", _ => true, ("ACP-Patient-Samira", "ACP-Patient-Karim"), cancellation);
}
