using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests.Decisions;

/// <summary>The rules of the door at their edges; what they say of every combination stands in the matrix.</summary>
public class DoorTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("", "V4", "id", "name", "role")]
    [InlineData("90000201", "", "id", "name", "role")]
    [InlineData("90000201", "V4", "", "name", "role")]
    [InlineData("90000201", "V4", "id", "", "role")]
    [InlineData("90000201", "V4", "id", "name", "")]
    public void from_elsewhere_nothing_may_be_empty(string ura, string type, string identifier, string name, string role)
    {
        var caller = Elsewhere(ura, type, new ActingPerson(identifier, name, role));

        ReasonAtTheDoor(MadeRequest.Of(caller)).ShouldBe("identity-incomplete");
    }

    [Fact]
    public void from_elsewhere_whoever_says_everything_comes_in()
    {
        ReasonAtTheDoor(MadeRequest.Of(Elsewhere("90000201", "V4", new ActingPerson("id", "name", "role")))).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "emergency-unexplained")]
    [InlineData("", "emergency-unexplained")]
    [InlineData("123456789", "emergency-unexplained")]
    [InlineData(" 123456789 ", "emergency-unexplained")]
    [InlineData("1234567890", null)]
    public void an_emergency_has_a_reason_of_ten_characters(string? stated, string? reason)
    {
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Own(purpose: (PurposeOfUse.Emergency, stated, Hour / 4)))).ShouldBe(reason);
    }

    [Theory]
    [InlineData(60, 60, null)]
    [InlineData(60, 61, "emergency-too-long")]
    [InlineData(10, 11, "emergency-too-long")]
    [InlineData(120, 119, null)]
    public void an_emergency_is_as_long_as_the_holder_allows(int allowed, int asked, string? reason)
    {
        var decision = new AccessDecision(new AccessOptions { Holders = [new HolderAccess { Id = MadeDossier.Holder, EmergencyTime = TimeSpan.FromMinutes(allowed) }] });
        var caller = MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(asked)));

        decision.AtTheDoor(MadeRequest.Of(caller)).Reasons.SingleOrDefault().ShouldBe(reason);
    }

    [Fact]
    public void an_emergency_on_a_token_that_does_not_say_when_it_was_issued_is_too_long()
    {
        var caller = MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", Hour));
        var undated = new Caller { Client = caller.Client, IsOwn = true, Scopes = caller.Scopes, Purpose = caller.Purpose, EmergencyReason = caller.EmergencyReason, Expires = caller.Expires };

        ReasonAtTheDoor(MadeRequest.Of(undated)).ShouldBe("emergency-too-long");
    }

    [Theory]
    [InlineData("system/*.u", AccessInteraction.ConditionalUpdate, "scope-missing")]
    [InlineData("system/*.c", AccessInteraction.ConditionalUpdate, "scope-missing")]
    [InlineData("system/*.cu", AccessInteraction.ConditionalUpdate, null)]
    [InlineData("system/Patient.c system/Patient.u", AccessInteraction.ConditionalUpdate, null)]
    [InlineData("system/Goal.r system/Patient.s", AccessInteraction.Read, "scope-missing")]
    [InlineData("system/Patient.r", AccessInteraction.Read, null)]
    [InlineData("system/Patient.r", AccessInteraction.VersionRead, null)]
    [InlineData("system/Patient.r", AccessInteraction.History, null)]
    [InlineData("system/Patient.r", AccessInteraction.Validate, null)]
    [InlineData("system/Patient.r", AccessInteraction.PlanForm, null)]
    [InlineData("system/Patient.r", AccessInteraction.Page, null)]
    [InlineData("system/Patient.s", AccessInteraction.Page, "scope-missing")]
    [InlineData("system/Patient.s", AccessInteraction.Search, null)]
    [InlineData("system/Patient.r", AccessInteraction.Search, "scope-missing")]
    [InlineData("system/Patient.d", AccessInteraction.Delete, null)]
    [InlineData("system/Patient.cru", AccessInteraction.Delete, "scope-missing")]
    [InlineData("system/Patient.rs?gender=female", AccessInteraction.Read, null)]
    [InlineData("system/Patient.rs?gender=female", AccessInteraction.Search, null)]
    [InlineData("system/Patient.rs?gender=female", AccessInteraction.VersionRead, "scope-missing")]
    [InlineData("system/Patient.rs?gender=female", AccessInteraction.History, "scope-missing")]
    [InlineData("system/Patient.rs?gender=female", AccessInteraction.Validate, "scope-missing")]
    [InlineData("system/Patient.rs?gender=female system/Patient.r", AccessInteraction.History, null)]
    [InlineData("vooraf/migrate", AccessInteraction.Other, null)]
    [InlineData("vooraf/migrate", AccessInteraction.Bundle, null)]
    [InlineData("vooraf/migrate", AccessInteraction.Create, "scope-missing")]
    public void a_scope_allows_its_letters_on_its_type(string scope, AccessInteraction interaction, string? reason)
    {
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Own(scope), interaction)).ShouldBe(reason);
    }

    [Theory]
    [InlineData(AccessInteraction.Bundle, "elsewhere-reads-only")]
    [InlineData(AccessInteraction.ConditionalUpdate, "elsewhere-reads-only")]
    [InlineData(AccessInteraction.Page, "form-unknown")]
    [InlineData(AccessInteraction.Other, "form-unknown")]
    public void from_elsewhere_only_what_the_use_case_has_comes_in(AccessInteraction interaction, string reason)
    {
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere(), interaction)).ShouldBe(reason);
    }

    [Fact]
    public void scopes_beside_a_use_case_limit_it_and_do_not_widen_it()
    {
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere("pzp system/Goal.rs"))).ShouldBe("scope-missing");
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere("pzp system/Patient.r"))).ShouldBeNull();
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere("pzp system/*.cruds"), type: "List")).ShouldBe("form-unknown");
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Own("pzp system/*.cruds"), AccessInteraction.Create)).ShouldBe("form-unknown");
    }

    [Fact]
    public void the_person_asks_through_the_holder_and_bound_to_themselves()
    {
        (PurposeOfUse, string?, TimeSpan) asks = (PurposeOfUse.PatientRequest, null, Hour);

        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Own(patient: "p1", purpose: asks))).ShouldBeNull();
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Own(purpose: asks))).ShouldBe("purpose-not-served");
        ReasonAtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere(patient: "p1", purpose: asks))).ShouldBe("purpose-not-served");
    }

    private static string? ReasonAtTheDoor(AccessRequest request)
    {
        var ruling = AccessDecision.Standard.AtTheDoor(request);
        ruling.Permits.ShouldBeFalse();
        ruling.Refuses.ShouldBe(!ruling.Reasons.IsEmpty);
        return ruling.Reasons.SingleOrDefault();
    }

    private static Caller Elsewhere(string ura, string type, ActingPerson person)
    {
        var full = MadeCaller.Elsewhere();
        return new Caller { Client = full.Client, Requester = new Organisation(ura, type, null), Person = person, Scopes = full.Scopes, Expires = full.Expires };
    }
}
