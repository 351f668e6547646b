using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_dossier_holds_its_own_resources_in_the_order_in_which_they_came()
    {
        var (mine, other) = (Given.Dossier(Store.AllocateDossier()), Given.Dossier(Store.AllocateDossier()));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(9), mine)), Given.Write(Given.Version(Given.Key(3), mine))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(4), other))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), mine))));

        var dossier = await Store.ReadDossierAsync(mine.Dossier, Cancellation);

        dossier!.Resources.Select(resource => resource.Key).ShouldBe([Given.Key(9), Given.Key(3), Given.Key(1)]);
        dossier.Holder.ShouldBe(Given.Holder);
        dossier.Number.ShouldBe(mine.Dossier);
        ShouldBeSame(dossier.Find(Given.Key(3)), Given.Version(Given.Key(3), mine));
    }

    [Fact]
    public async Task a_dossier_counts_commits_not_resources()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home)), Given.Write(Given.Version(Given.Key(2), home))));
        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Version.ShouldBe(1);

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 2)), Given.Write(Given.Version(Given.Key(3), home))));

        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task one_commit_may_touch_two_dossiers_of_a_holder()
    {
        var (first, second) = (Given.Dossier(Store.AllocateDossier()), Given.Dossier(Store.AllocateDossier()));

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), second)), Given.Write(Given.Version(Given.Key(2), first))));

        (await Store.ReadDossierAsync(first.Dossier, Cancellation))!.Resources.Single().Key.ShouldBe(Given.Key(2));
        (await Store.ReadDossierAsync(second.Dossier, Cancellation))!.Resources.Single().Key.ShouldBe(Given.Key(1));
    }

    [Fact]
    public async Task dossiers_of_a_holder_are_listed_by_number()
    {
        var numbers = Enumerable.Range(0, 5).Select(_ => Store.AllocateDossier()).ToList();
        foreach (var number in numbers.AsEnumerable().Reverse())
        {
            var holder = number == numbers[2] ? Given.OtherHolder : Given.Holder;
            await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key((int)number), Home.OfDossier(holder, number)))));
        }

        (await AllAsync(Store.DossiersAsync(Given.Holder, Cancellation))).ShouldBe([numbers[0], numbers[1], numbers[3], numbers[4]]);
        (await AllAsync(Store.DossiersAsync(Given.OtherHolder, Cancellation))).ShouldBe([numbers[2]]);
        (await AllAsync(Store.DossiersAsync("nobody", Cancellation))).ShouldBeEmpty();
    }

    [Fact]
    public async Task directory_and_trays_are_outside_dossiers()
    {
        var directory = Home.OfDirectory(Given.Holder);
        var tray = Home.OfTray(Given.Holder, "a-client");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1, "Practitioner"), directory)), Given.Write(Given.Version(Given.Key(2), tray))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(3), Given.Dossier(Store.AllocateDossier())))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(4), Home.OfDirectory(Given.OtherHolder)))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(5), directory)), Given.Write(Given.Version(Given.Key(6), directory))));
        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(5), directory, 2))));

        var outside = await AllAsync(Store.OutsideDossiersAsync(Given.Holder, Cancellation));

        outside.Select(version => (version.Key, version.Home)).ShouldBe([(Given.Key(1, "Practitioner"), directory), (Given.Key(2), tray), (Given.Key(6), directory)]);
        ShouldBeSame(await Store.ReadAsync(Given.Key(2), Cancellation), Given.Version(Given.Key(2), tray));
    }

    [Fact]
    public async Task more_than_a_page_outside_dossiers_is_listed_in_order()
    {
        var keys = Enumerable.Range(1, 700).Select(number => Given.Key(number, "Organization")).ToList();
        await StoreAsync(Given.Commit([.. keys.Select(key => Given.Write(Given.Version(key, Home.OfDirectory(Given.Holder))))]));

        (await AllAsync(Store.OutsideDossiersAsync(Given.Holder, Cancellation))).Select(version => version.Key).ShouldBe(keys);
    }

    [Fact]
    public async Task a_move_brings_a_resource_with_its_history_to_its_new_home_without_a_new_version()
    {
        var tray = Home.OfTray(Given.Holder, "a-client");
        var link = new LookUp(LookUpKind.Link, "Device/x");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), tray))));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), tray, 2), link)));
        var home = Given.Dossier(Store.AllocateDossier());

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), home))) with { Moves = [new ResourceMove(Given.Key(1), home)] });

        ShouldBeSame(await Store.ReadAsync(Given.Key(1), Cancellation), Given.Version(Given.Key(1), home, 2));
        (await Store.LocateAsync(Given.Key(1), Cancellation)).ShouldBe(home);
        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Select(version => (version.Version, version.Home)).ShouldBe([(2, home), (1, home)]);
        (await AllAsync(Store.OutsideDossiersAsync(Given.Holder, Cancellation))).ShouldBeEmpty();
        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Resources.Select(resource => resource.Key).ShouldBe([Given.Key(2), Given.Key(1)]);
        (await Store.LookUpAsync(Given.Holder, link, Cancellation)).ShouldBe([Given.Key(1)]);
    }

    [Fact]
    public async Task a_new_version_with_another_home_moves_the_resource_and_counts_for_both_dossiers()
    {
        var (from, to) = (Given.Dossier(Store.AllocateDossier()), Given.Dossier(Store.AllocateDossier()));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), from)), Given.Write(Given.Version(Given.Key(2), to))));

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), to, 2))));

        var (left, reached) = ((await Store.ReadDossierAsync(from.Dossier, Cancellation))!, (await Store.ReadDossierAsync(to.Dossier, Cancellation))!);
        (left.Version, left.Resources.Length).ShouldBe((2, 0));
        (reached.Version, reached.Resources.Length).ShouldBe((2, 2));
        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Select(version => (version.Version, version.Home)).ShouldBe([(2, to), (1, to)]);
    }

    [Fact]
    public async Task a_move_of_something_unknown_is_outdated() =>
        await RefusedAsync(Given.Commit() with { Moves = [new ResourceMove(Given.Key(1), Given.Dossier(1))] });

    [Fact]
    public async Task a_resource_of_another_holder_is_never_overwritten_or_moved()
    {
        var elsewhere = Home.OfDossier(Given.OtherHolder, Store.AllocateDossier());
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), elsewhere))));

        await RefusedAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 2))));
        await RefusedAsync(Given.Commit() with { Moves = [new ResourceMove(Given.Key(1), home)] });

        ShouldBeSame(await Store.ReadAsync(Given.Key(1), Cancellation), Given.Version(Given.Key(1), elsewhere));
    }
}
