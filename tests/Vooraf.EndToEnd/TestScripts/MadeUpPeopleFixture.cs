namespace Vooraf.EndToEnd.TestScripts;

/// <summary>People of our own.</summary>
public sealed class MadeUpPeopleFixture : ScriptServerFixture
{
    private protected override Task<ScriptServer> StartAsync(CancellationToken cancellation) => MadeUpData.ServeAsync(cancellation);
}
