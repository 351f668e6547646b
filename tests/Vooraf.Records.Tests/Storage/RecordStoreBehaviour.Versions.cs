using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task what_was_stored_comes_back_as_it_was()
    {
        var dossier = Store.AllocateDossier();
        var version = Given.Version(Given.Key(1), Given.Dossier(dossier));

        await StoreAsync(Given.Commit(Given.Write(version)));

        ShouldBeSame(await Store.ReadAsync(version.Key, Cancellation), version);
        (await Store.LocateAsync(version.Key, Cancellation)).ShouldBe(version.Home);
    }

    [Fact]
    public async Task ids_of_any_shape_come_back_as_they_were()
    {
        string[] ids = ["1", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef", "a-b.c", new string('x', 64), "0123456789abcdef0123456789abcde"];
        var home = Given.Dossier(Store.AllocateDossier());
        var versions = ids.Select(id => Given.Version(new ResourceKey("Goal", id), home)).ToList();

        await StoreAsync(Given.Commit([.. versions.Select(version => Given.Write(version))]));

        foreach (var version in versions)
            ShouldBeSame(await Store.ReadAsync(version.Key, Cancellation), version);
    }

    [Fact]
    public async Task the_same_id_may_be_used_by_two_types()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var goal = Given.Version(Given.Key(1, "Goal"), home);
        var consent = Given.Version(Given.Key(1, "Consent"), home);

        await StoreAsync(Given.Commit(Given.Write(goal), Given.Write(consent)));

        ShouldBeSame(await Store.ReadAsync(goal.Key, Cancellation), goal);
        ShouldBeSame(await Store.ReadAsync(consent.Key, Cancellation), consent);
    }

    [Fact]
    public async Task what_was_never_stored_is_not_found()
    {
        (await Store.ReadAsync(Given.Key(1), Cancellation)).ShouldBeNull();
        (await Store.LocateAsync(Given.Key(1), Cancellation)).ShouldBeNull();
        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).ShouldBeEmpty();
        (await Store.ReadDossierAsync(1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task all_versions_are_kept_newest_first()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var versions = Enumerable.Range(1, 5).Select(number => Given.Version(Given.Key(1), home, number)).ToList();

        foreach (var version in versions)
            await StoreAsync(Given.Commit(Given.Write(version)));

        var history = await Store.ReadHistoryAsync(Given.Key(1), Cancellation);
        history.Length.ShouldBe(5);
        for (var i = 0; i < 5; i++)
            ShouldBeSame(history[i], versions[4 - i]);
    }

    [Fact]
    public async Task a_delete_is_a_version()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home)), Given.Write(Given.Version(Given.Key(2), home))));

        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 2))));

        ShouldBeSame(await Store.ReadAsync(Given.Key(1), Cancellation), Given.Delete(Given.Key(1), home, 2));
        (await Store.LocateAsync(Given.Key(1), Cancellation)).ShouldBe(home);
        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Length.ShouldBe(2);
        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Resources.Select(resource => resource.Key).ShouldBe([Given.Key(2)]);
    }

    [Fact]
    public async Task a_deleted_resource_can_come_back()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))));
        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 2))));

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 3))));

        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Find(Given.Key(1))!.Version.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task a_version_that_does_not_follow_the_one_before_is_outdated(int number)
    {
        var home = Given.Dossier(Store.AllocateDossier());
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))));

        await RefusedAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, number))));

        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task two_versions_of_one_resource_may_be_in_one_commit()
    {
        var home = Given.Dossier(Store.AllocateDossier());

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home)), Given.Write(Given.Version(Given.Key(1), home, 2))));

        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Select(version => version.Version).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task everything_is_there_after_closing_and_opening()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var person = new LookUp(LookUpKind.Person, "999900006");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home), person)));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 2), person)));
        await Store.LogAsync(Given.Entry("later"), Cancellation);

        await ReopenAsync();

        (await Store.ReadHistoryAsync(Given.Key(1), Cancellation)).Select(version => version.Version).ShouldBe([2, 1]);
        (await Store.ReadDossierAsync(home.Dossier, Cancellation))!.Version.ShouldBe(2);
        (await Store.LookUpAsync(Given.Holder, person, Cancellation)).ShouldBe([Given.Key(1)]);
        (await AllAsync(Store.ReadLogAsync(Cancellation))).Select(entry => entry.CorrelationId).ShouldBe(["commit", "commit", "later"]);
        Store.AllocateDossier().ShouldBeGreaterThan(home.Dossier);
    }
}
