using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_read_sees_every_commit_that_was_acknowledged_before_it_began()
    {
        const int people = 6;
        var acknowledged = new int[people + 1];
        var homes = Enumerable.Range(0, people + 1).Select(_ => Given.Dossier(Store.AllocateDossier())).ToArray();
        var done = false;
        var writers = Enumerable.Range(1, people).Select(person => Task.Run(() => WriteAsync(person), Cancellation)).ToArray();
        var readers = Enumerable.Range(1, 4).Select(seed => Task.Run(() => ReadAsync(new Random(seed)), Cancellation)).ToArray();

        await Task.WhenAll(writers);
        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);

        async Task WriteAsync(int person)
        {
            for (var version = 1; version <= 150; version++)
            {
                var link = new LookUp(LookUpKind.Person, $"{person} {version % 2}");
                (await Store.CommitAsync(
                    Given.Commit(
                        Given.Write(Given.Version(Given.Key(person), homes[person], version), link),
                        Given.Write(Given.Version(Given.Key(person, "Practitioner"), Home.OfDirectory(Given.Holder), version))),
                    Cancellation)).ShouldBe(CommitOutcome.Committed);
                Volatile.Write(ref acknowledged[person], version);
            }
        }

        async Task ReadAsync(Random random)
        {
            while (!Volatile.Read(ref done))
            {
                var person = random.Next(1, people + 1);
                var least = Volatile.Read(ref acknowledged[person]);
                if (least == 0)
                    continue;

                var dossier = await Store.ReadDossierAsync(homes[person].Dossier, Cancellation);
                dossier!.Version.ShouldBeGreaterThanOrEqualTo(least);
                dossier.Find(Given.Key(person))!.Version.ShouldBe((int)dossier.Version);
                (await Store.ReadAsync(Given.Key(person), Cancellation))!.Version.ShouldBeGreaterThanOrEqualTo(least);
                (await Store.ReadAsync(Given.Key(person, "Practitioner"), Cancellation))!.Version.ShouldBeGreaterThanOrEqualTo(least);
                if (random.Next(20) == 0)
                    await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task a_look_up_never_finds_what_a_commit_took_away_before_it_began()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        for (var version = 1; version <= 60; version++)
        {
            var (now, before) = (new LookUp(LookUpKind.Person, $"{version % 2}"), new LookUp(LookUpKind.Person, $"{(version + 1) % 2}"));
            await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, version), now)));

            (await Store.LookUpAsync(Given.Holder, before, Cancellation)).ShouldBeEmpty();
            (await Store.LookUpAsync(Given.Holder, now, Cancellation)).ShouldBe([Given.Key(1)]);
        }
    }

    [Fact]
    public async Task a_resource_that_moves_is_found_in_its_new_home_at_once()
    {
        var homes = Enumerable.Range(0, 3).Select(_ => Given.Dossier(Store.AllocateDossier())).ToArray();
        await StoreAsync(Given.Commit([.. homes.Select((home, i) => Given.Write(Given.Version(Given.Key(10 + i), home)))]));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), homes[0]))));

        for (var turn = 1; turn < 30; turn++)
        {
            await StoreAsync(Given.Commit() with { Moves = [new ResourceMove(Given.Key(1), homes[turn % 3])] });

            (await Store.LocateAsync(Given.Key(1), Cancellation)).ShouldBe(homes[turn % 3]);
            (await Store.ReadAsync(Given.Key(1), Cancellation))!.Home.ShouldBe(homes[turn % 3]);
            for (var i = 0; i < 3; i++)
                ((await Store.ReadDossierAsync(homes[i].Dossier, Cancellation))!.Find(Given.Key(1)) is not null).ShouldBe(i == turn % 3);
        }
    }
}
