using Vooraf.Access.Decisions;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Decisions;

/// <summary>What the rules say: codes for the log, sentences for people.</summary>
public class RuleWordsTests
{
    [Fact]
    public void every_opinion_has_a_code_and_a_sentence_of_its_own()
    {
        var opinions = Opinions().ToArray();

        opinions.Length.ShouldBeGreaterThan(30);
        foreach (var opinion in opinions)
        {
            opinion.Reason.ShouldMatch("^[a-z]+(-[a-z]+)*$");
            opinion.Sentence.ShouldMatch("^[A-Z][^.]{15,}\\.$");
            opinion.Sentence.ShouldNotContain('$');
            opinion.Reasons.ShouldBe([opinion.Reason]);
        }
    }

    [Fact]
    public void a_permit_shows_something_and_was_authorised_and_nothing_else_shows_anything()
    {
        foreach (var opinion in Opinions())
        {
            (opinion.Part != SeenPart.Nothing).ShouldBe(opinion.Permits, opinion.Reason);
            opinion.Checks.HasFlag(LogChecks.Authorisation).ShouldBe(opinion.Permits, opinion.Reason);
        }
    }

    [Theory]
    [InlineData("relation-recorded", LogChecks.Authorisation | LogChecks.Relation)]
    [InlineData("relation-asserted", LogChecks.Authorisation | LogChecks.Relation)]
    [InlineData("consent", LogChecks.Authorisation | LogChecks.Consent)]
    [InlineData("emergency", LogChecks.Authorisation | LogChecks.Emergency)]
    [InlineData("emergency-without-consent", LogChecks.Authorisation | LogChecks.Emergency)]
    [InlineData("patient-asks", LogChecks.Authorisation)]
    [InlineData("auditor", LogChecks.Authorisation)]
    [InlineData("new-person", LogChecks.Authorisation)]
    [InlineData("directory-own", LogChecks.Authorisation)]
    [InlineData("directory-listed", LogChecks.Authorisation)]
    [InlineData("tray-own", LogChecks.Authorisation)]
    public void each_permit_names_the_checks_that_it_has_passed(string reason, LogChecks checks)
    {
        var permits = Opinions().Where(opinion => opinion.Permits && string.Equals(opinion.Reason, reason, StringComparison.Ordinal)).ToArray();

        permits.ShouldNotBeEmpty();
        permits.ShouldAllBe(opinion => opinion.Checks == checks);
    }

    [Fact]
    public void an_opinion_that_says_nothing_has_no_reasons()
    {
        Opinion.None.Reasons.ShouldBeEmpty();
        Opinion.None.Permits.ShouldBeFalse();
    }

    private static IEnumerable<Opinion> Opinions() => RuleOpinions.All();
}
