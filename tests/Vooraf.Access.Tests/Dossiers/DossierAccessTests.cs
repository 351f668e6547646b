using System.Globalization;
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
        FhirTime.EndOf(year).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("22-11-2026")]
    [InlineData("0001")]
    [InlineData("9991")]
    [InlineData("9999")]
    [InlineData("12:00")]
    [InlineData("Tuesday")]
    public void what_is_no_date_is_none(string text)
    {
        FhirTime.StartOf(text).ShouldBeNull();
        FhirTime.EndOf(text).ShouldBeNull();
        FhirTime.DaysOf(text).ShouldBeNull();
    }
}
