using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Crash;

[Collection(AloneCollection.Name)]
public class CrashTests
{
    private const int FirstSeed = 4_000;
    private const int RoundsAStore = 10;

    private static readonly int Rounds = Soak.Is ? 1000 : 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_kill_at_any_moment_loses_nothing_that_was_acknowledged_and_leaves_nothing_half_written()
    {
        var (answers, checkpointsHit) = (0, 0);
        for (var store = 0; store < Rounds / RoundsAStore; store++)
        {
            using var rounds = new CrashRounds(FirstSeed + store);
            for (var round = 0; round < RoundsAStore; round++)
            {
                var moment = MomentOf(round);
                var wrong = await rounds.RunAsync(moment, Cancellation);
                wrong.ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"seed {FirstSeed + store}, round {round} ({moment})"));
            }

            (await rounds.CheckAsync(Cancellation)).ShouldBeEmpty();
            answers += rounds.Answers;
            checkpointsHit += rounds.CheckpointsHit;
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(store + 1) * RoundsAStore} rounds without a loss"));
        }

        answers.ShouldBeGreaterThan(Rounds * 20, "the rounds must have written something");
        var aimed = Enumerable.Range(0, Rounds).Count(round => MomentOf(round) == KillMoment.InCheckpoint);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Rounds} rounds, {answers} answers, {checkpointsHit} of {aimed} kills meant for a checkpoint left it half done"));
        checkpointsHit.ShouldBeGreaterThanOrEqualTo(aimed / 3, "the kills meant for a checkpoint must hit it");
    }

    private static KillMoment MomentOf(int round) => (round % 5) switch
    {
        3 => KillMoment.AtStart,
        4 => KillMoment.InCheckpoint,
        _ => KillMoment.UnderLoad,
    };
}
