using System.Globalization;
using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Dossiers;

public class DossierAccessTests
{
    [Fact]
    public void a_version_of_a_dossier_is_read_once_and_the_next_version_anew()
    {
        var dossier = MadeDossier.Of([MadeResources.Person(), MadeConsent.Permit("a").ToString()]);

        DossierAccess.Of(dossier).ShouldBeSameAs(DossierAccess.Of(dossier));
        DossierAccess.Of(MadeDossier.Of([MadeResources.Person()], version: 4)).Choices.ShouldBeEmpty();
    }

    [Fact]
    public void a_scope_in_escaped_letters_is_the_same_scope()
    {
        var consent = MadeConsent.Deny("a").ToString().Replace("patient-privacy", "patient\\u002dprivacy", StringComparison.Ordinal);

        DossierAccess.Of(MadeDossier.Of([consent])).Choices.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00")]
    [InlineData("2026-10-25", "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00")]
    [InlineData("2026-02", "2026-02-01T00:00:00+01:00", "2026-03-01T00:00:00+01:00")]
    [InlineData("2026", "2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00")]
    [InlineData("2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z", "2026-01-01T10:00:00.0000001Z")]
    [InlineData("2026-01-01T10:00:00+01:00", "2026-01-01T09:00:00Z", "2026-01-01T09:00:00.0000001Z")]
    public void a_date_is_a_span_of_time_in_the_netherlands(string text, string start, string end)
    {
        FhirTime.StartOf(text).ShouldBe(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture));
        FhirTime.EndOf(text).ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0002")]
    [InlineData("9990")]
    public void dates_are_read_from_the_year_2_to_9990(string year)
    {
        FhirTime.StartOf(year).ShouldNotBeNull();
        FhirTime.EndOf(year).ShouldNotBeNull().ShouldBeLessThan(DateTimeOffset.MaxValue);
        FhirTime.DaysOf(year).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("9991")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59.9999999+01:00")]
    public void what_ends_after_the_year_9990_has_no_end(string text)
    {
        FhirTime.StartOf(text)!.Value.Year.ShouldBeGreaterThan(9990);
        FhirTime.EndOf(text).ShouldBe(DateTimeOffset.MaxValue);
        FhirTime.DaysOf(text).ShouldBeNull();
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void a_relation_and_a_consent_that_end_at_the_end_of_the_calendar_hold_and_lock_nothing(string end)
    {
        var consent = MadeConsent.Permit("a").WithProvision($$""" "period":{"end":"{{end}}"} """);

        var access = DossierAccess.Of(MadeDossier.Of([MadeResources.Person(), MadeRelation.Of("team", "staff-1", end: end), consent.ToString()]));

        access.Relations.ShouldHaveSingleItem().Until.ShouldBe(DateTimeOffset.MaxValue);
        access.Choices.ShouldHaveSingleItem().Kind.ShouldBe(ChoiceKind.Permission);
    }

    [Fact]
    public void an_age_that_is_reached_beyond_the_calendar_is_not_known()
    {
        var person = MadeResources.Person().Replace("1950", "9985", StringComparison.Ordinal);
        var consent = MadeConsent.Permit("a").By("RelatedPerson/mother");

        DossierAccess.Of(MadeDossier.Of([person, MadeResources.Mother, consent.ToString()])).Choices.ShouldHaveSingleItem().Until.ShouldBe(DateTimeOffset.MinValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("22-11-2026")]
    [InlineData("0001")]
    [InlineData("12:00")]
    [InlineData("Tuesday")]
    public void what_is_no_date_is_none(string text)
    {
        FhirTime.StartOf(text).ShouldBeNull();
        FhirTime.EndOf(text).ShouldBeNull();
        FhirTime.DaysOf(text).ShouldBeNull();
    }
}
