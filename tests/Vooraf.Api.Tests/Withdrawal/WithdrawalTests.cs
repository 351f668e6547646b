using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>Withdrawn means withdrawn: with readers at full load, nothing is disclosed after a withdrawal, on the store of the program.</summary>
[Collection(AloneCollection.Name)]
public sealed class WithdrawalTests
{
    private const int Readers = 8;

    [Fact]
    public async Task nothing_is_disclosed_after_a_withdrawal()
    {
        await using var server = await TestServer.StartAsync(onDisk: true);
        using var withdrawals = new Withdrawals(server);

        await withdrawals.RunAsync(rounds: 300, Readers);

        (await withdrawals.ShownAfterCommitAsync()).ShouldBe(0);
        withdrawals.ShownAfterAcknowledgement().ShouldBe(0);
        withdrawals.Shown.ShouldBeGreaterThan(300);
        withdrawals.Refused.ShouldBeGreaterThan(300);
        TestContext.Current.TestOutputHelper!.WriteLine($"300 withdrawals, {withdrawals.Shown} answers that showed something, {withdrawals.Refused} refused.");
    }

    [Fact]
    public async Task a_store_that_does_not_look_at_what_an_entry_relied_on_is_found_out()
    {
        await using var server = await TestServer.StartAsync(wrap: store => new StoreThatForgetsReliance(store), onDisk: true);
        using var withdrawals = new Withdrawals(server);

        await withdrawals.RunAsync(rounds: 60, Readers);

        (await withdrawals.ShownAfterCommitAsync()).ShouldBeGreaterThan(0);
    }
}
