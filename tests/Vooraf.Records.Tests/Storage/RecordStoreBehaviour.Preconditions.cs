using System.Globalization;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_commit_prepared_on_an_older_dossier_is_outdated_and_stores_nothing()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))) with { Preconditions = [new Precondition.DossierAt(home.Dossier, 0)] });

        await RefusedAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), home))) with { Preconditions = [new Precondition.DossierAt(home.Dossier, 0)] });

        (await Store.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
        (await AllAsync(Store.ReadLogAsync(Cancellation))).Count.ShouldBe(1);
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), home))) with { Preconditions = [new Precondition.DossierAt(home.Dossier, 1)] });
    }

    [Fact]
    public async Task a_resource_precondition_counts_deletes()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))) with { Preconditions = [new Precondition.ResourceAt(Given.Key(1), 0)] });
        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 2))) with { Preconditions = [new Precondition.ResourceAt(Given.Key(1), 1)] });

        await RefusedAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), home))) with { Preconditions = [new Precondition.ResourceAt(Given.Key(1), 0)] });
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), home))) with { Preconditions = [new Precondition.ResourceAt(Given.Key(1), 2)] });
    }

    [Fact]
    public async Task a_look_up_precondition_is_per_holder()
    {
        var person = new LookUp(LookUpKind.Person, "999900006");
        var absent = new Precondition.LookUpAbsent(Given.Holder, person);
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), Home.OfDossier(Given.OtherHolder, Store.AllocateDossier())), person)));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), Given.Dossier(Store.AllocateDossier())), person)) with { Preconditions = [absent] });

        await RefusedAsync(Given.Commit(Given.Write(Given.Version(Given.Key(3), Given.Dossier(Store.AllocateDossier())), person)) with { Preconditions = [absent] });
    }

    [Fact]
    public async Task a_look_up_that_finds_something_else_is_outdated()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var link = new LookUp(LookUpKind.Link, "Device/x");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home), link), Given.Write(Given.Version(Given.Key(2), home), link)));

        await StoreAsync(Given.Commit() with { Preconditions = [new Precondition.LookUpFinds(Given.Holder, link, [Given.Key(2), Given.Key(1)])] });
        await StoreAsync(Given.Commit() with { Preconditions = [new Precondition.LookUpFinds(Given.Holder, link with { Value = "other" }, [])] });
        await RefusedAsync(Given.Commit() with { Preconditions = [new Precondition.LookUpFinds(Given.Holder, link, [Given.Key(1)])] });
        await RefusedAsync(Given.Commit() with { Preconditions = [new Precondition.LookUpFinds(Given.Holder, link, [Given.Key(1), Given.Key(2), Given.Key(3)])] });
        await RefusedAsync(Given.Commit() with { Preconditions = [new Precondition.LookUpFinds(Given.OtherHolder, link, [Given.Key(1), Given.Key(2)])] });
    }

    [Fact]
    public async Task a_resource_that_moved_is_outdated_for_who_relied_on_its_home()
    {
        var tray = Home.OfTray(Given.Holder, "a-client");
        var (home, other) = (Given.Dossier(Store.AllocateDossier()), Given.Dossier(Store.AllocateDossier()));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), tray))));
        var relies = Given.Commit(Given.Write(Given.Version(Given.Key(2), other))) with { Preconditions = [new Precondition.LivesIn(Given.Key(1), tray)] };

        await StoreAsync(Given.Commit() with { Moves = [new ResourceMove(Given.Key(1), home)], Preconditions = [new Precondition.LivesIn(Given.Key(1), tray)] });

        await RefusedAsync(relies);
        await RefusedAsync(relies with { Preconditions = [new Precondition.LivesIn(Given.Key(1), Home.OfTray(Given.Holder, "another"))] });
        await RefusedAsync(relies with { Preconditions = [new Precondition.LivesIn(Given.Key(1), Home.OfDirectory(Given.Holder))] });
        await RefusedAsync(relies with { Preconditions = [new Precondition.LivesIn(Given.Key(1), other)] });
        await RefusedAsync(relies with { Preconditions = [new Precondition.LivesIn(Given.Key(9), tray)] });
        await StoreAsync(relies with { Preconditions = [new Precondition.LivesIn(Given.Key(1), home)] });
    }

    [Fact]
    public async Task a_commit_that_fails_half_way_leaves_nothing()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))));

        await RefusedAsync(Given.Commit(
            Given.Write(Given.Version(Given.Key(2), home), new LookUp(LookUpKind.Identifier, "a")), Given.Write(Given.Version(Given.Key(1), home, 5))));

        (await Store.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
        (await Store.LookUpAsync(Given.Holder, new LookUp(LookUpKind.Identifier, "a"), Cancellation)).ShouldBeEmpty();
        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task commits_that_fail_half_way_take_nothing_of_the_others_with_them()
    {
        const int commits = 64;
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(0), home))));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, commits).Select(number => Task.Run(async () => await Store.CommitAsync(
            Given.Commit(
                Given.Write(Given.Version(Given.Key(number), home), new LookUp(LookUpKind.Identifier, IdentifierOf(number))),
                Given.Write(Given.Version(number % 4 == 0 ? Given.Key(0) : Given.Key(commits + number), home))),
            Cancellation))));

        for (var number = 1; number <= commits; number++)
        {
            var stored = number % 4 != 0;
            outcomes[number - 1].ShouldBe(stored ? CommitOutcome.Committed : CommitOutcome.Outdated);
            (await Store.ReadAsync(Given.Key(number), Cancellation) is not null).ShouldBe(stored);
            (await Store.LookUpAsync(Given.Holder, new LookUp(LookUpKind.Identifier, IdentifierOf(number)), Cancellation)).Length.ShouldBe(stored ? 1 : 0);
        }

        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Version.ShouldBe(1 + (commits * 3 / 4));
        (await AllAsync(Store.ReadLogAsync(Cancellation))).Count.ShouldBe(1 + (commits * 3 / 4));
    }

    private static string IdentifierOf(int number) => string.Create(CultureInfo.InvariantCulture, $"identifier|{number}");

    [Fact]
    public async Task of_many_commits_on_the_same_version_exactly_one_wins()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))));

        for (var version = 2; version < 12; version++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
                async () => await Store.CommitAsync(
                    Given.Commit(Given.Write(Given.Version(Given.Key(1), home, version))) with { Preconditions = [new Precondition.ResourceAt(Given.Key(1), version - 1)] },
                    Cancellation))));

            outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        }

        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Select(version => version.Version).ShouldBe(Enumerable.Range(1, 11).Reverse());
    }

    [Fact]
    public async Task of_many_commits_for_the_same_person_exactly_one_wins()
    {
        var person = new LookUp(LookUpKind.Person, "999900006");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 32).Select(number => Task.Run(
            async () => await Store.CommitAsync(
                Given.Commit(Given.Write(Given.Version(Given.Key(number), Given.Dossier(Store.AllocateDossier())), person)) with
                {
                    Preconditions = [new Precondition.LookUpAbsent(Given.Holder, person)],
                },
                Cancellation))));

        outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        (await Store.LookUpAsync(Given.Holder, person, Cancellation)).Length.ShouldBe(1);
    }
}
