using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Tests;

public class AccessDecisionTests
{
    [Fact]
    public void nobody_may_do_anything()
    {
        Enter(null, AccessInteraction.Other).Reasons.ShouldBe(["caller-unknown"]);
    }

    [Theory]
    [InlineData(AccessRights.Read, AccessInteraction.Create)]
    [InlineData(AccessRights.Read, AccessInteraction.Update)]
    [InlineData(AccessRights.Read, AccessInteraction.ConditionalUpdate)]
    [InlineData(AccessRights.Read, AccessInteraction.Delete)]
    [InlineData(AccessRights.Write, AccessInteraction.Read)]
    [InlineData(AccessRights.Write, AccessInteraction.Search)]
    [InlineData(AccessRights.Write, AccessInteraction.History)]
    [InlineData(AccessRights.Write, AccessInteraction.Validate)]
    [InlineData(AccessRights.None, AccessInteraction.Read)]
    public void a_right_that_is_missing_refuses(AccessRights held, AccessInteraction wanted)
    {
        var ruling = Enter(CallerOf("north", held), wanted);

        ruling.Refuses.ShouldBeTrue();
        ruling.Reasons.ShouldBe(["scope-missing"]);
    }

    [Fact]
    public void the_data_of_another_holder_are_refused()
    {
        AccessDecision.Standard.AtTheDoor(RequestOf(CallerOf("south", AccessRights.All), AccessInteraction.Read)).Reasons.ShouldBe(["other-holder"]);
    }

    [Fact]
    public void a_caller_sees_its_holder_but_not_the_trays_of_others()
    {
        var sight = new RequestSight(AccessDecision.Standard, RequestOf(CallerOf("north", AccessRights.All), AccessInteraction.Read));

        sight.SeesOutside(At(Home.OfDirectory("north"))).ShouldBeTrue();
        sight.SeesOutside(At(Home.OfTray("north", "gp"))).ShouldBeTrue();
        sight.SeesOutside(At(Home.OfTray("north", "other"))).ShouldBeFalse();
        sight.SeesOutside(At(Home.OfDirectory("south"))).ShouldBeFalse();
        sight.SeesOutside(At(Home.OfTray("south", "gp"))).ShouldBeFalse();
        sight.SeesOutside(At(Home.OfDossier("north", 1))).ShouldBeFalse();
    }

    private static ResourceVersion At(Home home) =>
        new() { Key = new ResourceKey("Device", "1"), Home = home, Version = 1, LastUpdated = DateTimeOffset.UnixEpoch, Author = new Author("gp", "north") };

    [Fact]
    public async Task what_the_record_system_guards_itself_is_seen_whole()
    {
        var dossier = new Dossier("north", 3, 7, []);
        var sight = new RequestSight(AccessDecision.Standard, RequestOf(CallerOf("north", AccessRights.Read), AccessInteraction.Search));

        (await sight.SeeAsync(dossier, TestContext.Current.CancellationToken)).ShouldBeSameAs(dossier);
        (await sight.SeeAsync(dossier, TestContext.Current.CancellationToken)).ShouldBeSameAs(dossier);
        var ruling = sight.Rulings.ShouldHaveSingleItem();
        (ruling.Dossier, ruling.Version, ruling.Part).ShouldBe((3, 7, SeenPart.Everything));
        ruling.Reasons.ShouldBe(["relation-asserted"]);
        (await sight.SeeAsync(new Dossier("south", 4, 1, []), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static AccessRuling Enter(Caller? caller, AccessInteraction wanted) => AccessDecision.Standard.AtTheDoor(RequestOf(caller, wanted));

    private static AccessRequest RequestOf(Caller? caller, AccessInteraction wanted) =>
        new() { Caller = caller, Holder = "north", Interaction = wanted, Type = "Patient", At = DateTimeOffset.UnixEpoch };

    private static Caller CallerOf(string holder, AccessRights rights)
    {
        var tokens = new TokenStore(TimeProvider.System, TimeSpan.FromHours(1));
        var client = new Client("gp", SecretHash.Of("gp", 1), holder, holder, rights) { Relation = RelationSource.Asserted };
        return tokens.Find(tokens.Issue(client, AccessRights.All))!;
    }
}
