using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Tests;

public class AccessDecisionTests
{
    [Fact]
    public void nobody_may_do_anything()
    {
        var opinion = AccessDecision.Standard.Decide(new AccessRequest(null, AccessRights.None, "north"));

        (opinion.Verdict, opinion.Reason).ShouldBe((Verdict.Refuse, "caller-unknown"));
    }

    [Theory]
    [InlineData(AccessRights.Read, AccessRights.Write)]
    [InlineData(AccessRights.Write, AccessRights.Read)]
    [InlineData(AccessRights.Read, AccessRights.Read | AccessRights.Write)]
    [InlineData(AccessRights.None, AccessRights.Read)]
    public void a_right_that_is_missing_refuses(AccessRights held, AccessRights needed)
    {
        var opinion = AccessDecision.Standard.Decide(new AccessRequest(CallerOf("north", held), needed, "north"));

        (opinion.Verdict, opinion.Reason).ShouldBe((Verdict.Refuse, "right-missing"));
    }

    [Fact]
    public void the_data_of_another_holder_are_refused_because_nobody_permits()
    {
        var opinion = AccessDecision.Standard.Decide(new AccessRequest(CallerOf("north", AccessRights.All), AccessRights.Read, "south"));

        (opinion.Verdict, opinion.Reason).ShouldBe((Verdict.Refuse, "no-permit"));
    }

    [Fact]
    public void the_own_data_are_permitted_with_a_reason()
    {
        var opinion = AccessDecision.Standard.Decide(new AccessRequest(CallerOf("north", AccessRights.Read), AccessRights.Read, "north"));

        opinion.Permits.ShouldBeTrue();
        opinion.Reasons.ShouldBe(["holder-own"]);
    }

    [Fact]
    public void a_refusal_below_a_permit_still_refuses_and_without_rules_the_end_is_refusal()
    {
        var request = new AccessRequest(CallerOf("north", AccessRights.All), AccessRights.Read, "north");

        new AccessDecision([new Says(Verdict.Permit), new Says(Verdict.Refuse)]).Decide(request).Verdict.ShouldBe(Verdict.Refuse);
        new AccessDecision([new Says(Verdict.NoOpinion)]).Decide(request).Verdict.ShouldBe(Verdict.Refuse);
        new AccessDecision([]).Decide(request).Verdict.ShouldBe(Verdict.Refuse);
    }

    [Fact]
    public void a_caller_sees_its_holder_but_not_the_trays_of_others()
    {
        var caller = CallerOf("north", AccessRights.All);

        Sight.Sees(caller, Home.OfDossier("north", 1)).ShouldBeTrue();
        Sight.Sees(caller, Home.OfDirectory("north")).ShouldBeTrue();
        Sight.Sees(caller, Home.OfTray("north", "gp")).ShouldBeTrue();
        Sight.Sees(caller, Home.OfTray("north", "other")).ShouldBeFalse();
        Sight.Sees(caller, Home.OfDossier("south", 1)).ShouldBeFalse();
        Sight.Sees(caller, Home.OfTray("south", "gp")).ShouldBeFalse();
    }

    private static Caller CallerOf(string holder, AccessRights rights)
    {
        var tokens = new TokenStore(TimeProvider.System, TimeSpan.FromHours(1));
        return tokens.Find(tokens.Issue(new Client("gp", SecretHash.Of("gp", 1), holder, holder, rights), AccessRights.All))!;
    }

    private sealed class Says(Verdict verdict) : IAccessRule
    {
        public Opinion Judge(in AccessRequest request) => new(verdict, "test", "test");
    }
}
