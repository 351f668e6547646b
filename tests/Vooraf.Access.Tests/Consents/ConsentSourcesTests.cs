using System.Collections.Immutable;
using Vooraf.Access.Callers;
using Vooraf.Access.Consents;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Consents;

public class ConsentSourcesTests
{
    private static readonly ConsentQuestion Question = new(
        MadeDossier.Of([MadeResources.Person()]), new HolderAccess { Id = "north" }, new Organisation("1", "V4", null), new ActingPerson("1", "x", "y"), MadeTime.Now);

    [Fact]
    public async Task of_any_two_answers_the_stronger_no_counts_and_a_permission_beats_nothing()
    {
        foreach (var first in Enum.GetValues<ConsentVerdict>())
        {
            foreach (var second in Enum.GetValues<ConsentVerdict>())
                (await Ask(new FixedSource(first), new FixedSource(second))).Verdict.ShouldBe(first > second ? first : second);
        }

        ConsentVerdict[] order = [ConsentVerdict.Nothing, ConsentVerdict.Permission, ConsentVerdict.Objection, ConsentVerdict.NotUnderstood, ConsentVerdict.Unanswered];
        Enum.GetValues<ConsentVerdict>().ShouldBe(order);
    }

    [Fact]
    public async Task only_the_consents_that_decided_are_named()
    {
        (await Ask(new FixedSource(ConsentVerdict.Permission), new FixedSource(ConsentVerdict.Permission))).Consents.ShouldBe(["there", "there"]);
        (await Ask(new FixedSource(ConsentVerdict.Permission), new FixedSource(ConsentVerdict.Nothing))).Consents.ShouldBe(["there"]);
        (await Ask(new FixedSource(ConsentVerdict.Permission), new FixedSource(ConsentVerdict.Unanswered))).Consents.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_source_that_takes_too_long_does_not_answer()
    {
        (await AskWithin(TimeSpan.FromMilliseconds(200), new FixedSource(ConsentVerdict.Permission), new SlowSource(TimeSpan.FromMinutes(5)))).Verdict.ShouldBe(ConsentVerdict.Unanswered);
        (await AskWithin(TimeSpan.FromMinutes(5), new SlowSource(TimeSpan.FromMilliseconds(1)))).Verdict.ShouldBe(ConsentVerdict.Permission);
        (await Ask()).Verdict.ShouldBe(ConsentVerdict.Unanswered);
    }

    [Fact]
    public async Task who_goes_away_ends_the_asking()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var sources = new ConsentSources([new SlowSource(TimeSpan.FromMinutes(5))], TimeSpan.FromMinutes(5));

        await Should.ThrowAsync<OperationCanceledException>(async () => await sources.AskAsync(Question, gone.Token));
    }

    private static ValueTask<ConsentAnswer> Ask(params ImmutableArray<IConsentSource> sources) => AskWithin(TimeSpan.FromMinutes(5), sources);

    private static ValueTask<ConsentAnswer> AskWithin(TimeSpan patience, params ImmutableArray<IConsentSource> sources) =>
        new ConsentSources(sources, patience).AskAsync(Question, TestContext.Current.CancellationToken);

    private sealed class SlowSource(TimeSpan time) : IConsentSource
    {
        public async ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation)
        {
            await Task.Delay(time, cancellation);
            return new ConsentAnswer(ConsentVerdict.Permission, []);
        }
    }
}
