using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Decisions;

public class PurposeCodeTests
{
    [Theory]
    [InlineData("TREAT", PurposeOfUse.Treatment)]
    [InlineData("BTG", PurposeOfUse.Emergency)]
    [InlineData("PATRQT", PurposeOfUse.PatientRequest)]
    [InlineData("HSYSADMIN", PurposeOfUse.Audit)]
    public void a_purpose_has_its_code_and_a_code_its_purpose(string code, PurposeOfUse purpose)
    {
        PurposeCodes.Parse(code).ShouldBe(purpose);
        PurposeCodes.CodeOf(purpose).ShouldBe(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("treat")]
    [InlineData("HRESCH")]
    public void a_code_that_is_not_served_is_no_purpose(string code)
    {
        PurposeCodes.Parse(code).ShouldBe(PurposeOfUse.Unknown);
        PurposeCodes.CodeOf(PurposeOfUse.Unknown).ShouldBe("");
    }

    [Fact]
    public void what_is_left_out_is_the_least()
    {
        GrantedScopes.None.ToString().ShouldBe("");
        var request = new AccessRequest { Caller = null, Holder = MadeDossier.Holder, Interaction = AccessInteraction.Other, At = MadeTime.Now };
        (request.Type, request.Id, request.Parameters.Count).ShouldBe(("", "", 0));
    }
}
