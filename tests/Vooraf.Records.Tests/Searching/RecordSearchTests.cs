using Vooraf.Fhir.Issues;
using Vooraf.Records.Searching;

namespace Vooraf.Records.Tests.Searching;

public sealed class RecordSearchTests(SearchHouse house) : IClassFixture<SearchHouse>
{
    [Theory]
    [InlineData("Device?type=http://snomed.info/sct|72506001")]
    [InlineData("Consent?category=http://snomed.info/sct|129125009")]
    [InlineData("Observation?subject=Group/g1")]
    [InlineData("Encounter?reason-reference=Procedure/a-talk")]
    [InlineData("Observation?patient:missing=false")]
    [InlineData("Observation?performer=Patient/a-person,Practitioner/north-doc")]
    [InlineData("Patient?_lastUpdated=gt2020")]
    [InlineData("Patient?name=made")]
    [InlineData("Organization?name=made")]
    [InlineData("Device?identifier=1")]
    [InlineData("Goal?_count=5")]
    public async Task a_search_that_names_no_person_is_refused(string query)
    {
        var answer = await house.SearchAsync(query);

        answer.Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.BusinessRule);
        answer.Matches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Goal?patient=Patient/a-person,Patient/b-person")]
    [InlineData("Goal?patient=Patient/a-person&subject=Patient/b-person")]
    [InlineData("Goal?patient=Patient/a-person&patient=Patient/unknown")]
    [InlineData("Goal?patient=Patient/a-person&patient.identifier=" + SearchHouse.BsnOfB)]
    [InlineData("Patient?_id=a-person,b-person")]
    [InlineData("Goal?_id=a-aim,b-aim")]
    public async Task a_search_for_two_persons_is_refused(string query) => (await house.SearchAsync(query)).IsRefused.ShouldBeTrue();

    [Fact]
    public async Task a_person_named_in_two_ways_is_one_person() =>
        (await house.FindAsync($"Goal?patient=a-person&subject=Patient/a-person&patient.identifier={SearchHouse.BsnOfA}")).ShouldBe("a-aim,a-sport+");

    [Theory]
    [InlineData("Patient?identifier=urn:mrn|unknown," + SearchHouse.BsnOfA, "a-person+")]
    [InlineData("Goal?patient.identifier=" + SearchHouse.BsnOfA + ",urn:mrn|unknown", "a-aim,a-sport+")]
    [InlineData("Goal?patient.identifier=" + SearchHouse.BsnOfA + "&patient.identifier=urn:mrn|unknown", "+")]
    public async Task of_several_ways_to_name_one_person_one_may_be_unknown(string query, string expected) => (await house.FindAsync(query)).ShouldBe(expected);

    [Fact]
    public async Task an_identifier_that_two_persons_have_finds_neither_and_says_so()
    {
        await house.PutAsync(Home.OfDossier(SearchHouse.North, 9001), "Patient/twin-one", "\"identifier\":[{\"system\":\"urn:twin\",\"value\":\"1\"}]");
        await house.PutAsync(Home.OfDossier(SearchHouse.North, 9002), "Patient/twin-two", "\"identifier\":[{\"system\":\"urn:twin\",\"value\":\"1\"}]");

        (await house.SearchAsync("Patient?identifier=urn:twin|1")).IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PractitionerRole?practitioner=Practitioner/north-doc", "north-role+")]
    [InlineData("PractitionerRole?organization=north-org&_include=PractitionerRole:practitioner", "north-role+north-doc")]
    [InlineData("PractitionerRole?practitioner=Practitioner/south-doc", "+")]
    [InlineData("Practitioner?identifier=urn:uzi|9", "north-doc+")]
    [InlineData("Organization?_id=north-org", "north-org+")]
    [InlineData("Organization?_id=south-org", "+")]
    [InlineData("Device?_id=a-icd", "a-icd+")]
    [InlineData("Encounter?_id=a-absent&_include=Encounter:reason-reference", "a-absent+a-talk")]
    [InlineData("Encounter?_id=c-absent", "+")]
    [InlineData("Device?_id=a-icd&type=http://snomed.info/sct|37299003", "+")]
    public async Task directory_and_id_look_ups_need_no_person(string query, string expected) => (await house.FindAsync(query)).ShouldBe(expected);

    [Fact]
    public async Task a_chain_leads_into_the_directory_of_the_holder_and_no_further()
    {
        (await house.FindAsync("Consent?patient=a-person&actor:PractitionerRole.practitioner.identifier=urn:uzi|9")).ShouldBe("a-limit,a-limit2+");
        (await house.FindAsync("Consent?patient=a-person&actor:PractitionerRole._id=south-role")).ShouldBe("+");
        (await house.FindAsync("Consent?patient=a-person&actor:RelatedPerson._id=b-sister")).ShouldBe("+");
    }

    [Fact]
    public async Task what_is_in_a_tray_is_found_by_its_own_client_only()
    {
        await house.PutAsync(Home.OfTray(SearchHouse.North, "ehr"), "Device/lonely", """ "identifier":[{"system":"urn:serial","value":"5"}] """);

        (await house.FindAsync("Device?_id=lonely")).ShouldBe("lonely+");
        (await house.FindAsync("Device?identifier=urn:serial|5")).ShouldBe("lonely+");
        (await house.FindAsync("Device?_id=lonely", client: "other")).ShouldBe("+");
        (await house.FindAsync("Device?identifier=urn:serial|5", client: "other")).ShouldBe("+");
        (await house.FindAsync("Device?_id=lonely", holder: SearchHouse.South)).ShouldBe("+");
    }

    [Fact]
    public async Task pages_join_to_the_whole_in_a_stable_order()
    {
        const string query = "Observation?patient=a-person";
        var whole = await house.SearchAsync(query);
        var pages = new List<string>();
        for (var offset = 0; offset < whole.Total; offset += 3)
        {
            var page = await house.SearchAsync(query, page: new SearchPage(offset, 3));
            page.Total.ShouldBe(7);
            pages.Add(SearchHouse.Ids(page.Matches));
        }

        pages.Count.ShouldBe(3);
        string.Join(',', pages).ShouldBe(SearchHouse.Ids(whole.Matches));
        (await house.SearchAsync(query, page: new SearchPage(100, 3))).Matches.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_included_on_a_page_is_never_a_match_of_another_page()
    {
        var answer = await house.SearchAsync("Encounter?_id=a-visit,a-other&_include=Encounter:reason-reference", page: new SearchPage(0, 1));

        SearchHouse.Ids(answer.Matches).ShouldBe("a-visit");
        SearchHouse.Ids(answer.Includes).ShouldBe("a-talk");
        answer.Total.ShouldBe(2);
    }

    [Fact]
    public async Task only_the_number_is_given_when_only_that_is_asked()
    {
        var answer = await house.SearchAsync("Goal?patient=a-person&_summary=count");

        answer.Total.ShouldBe(2);
        answer.Matches.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_search_sorts_by_when_things_changed()
    {
        SearchHouse.Ids((await house.SearchAsync("Goal?patient=a-person&_sort=-_lastUpdated")).Matches).ShouldBe("a-sport,a-aim");
        SearchHouse.Ids((await house.SearchAsync("Goal?patient=a-person&_sort=_lastUpdated")).Matches).ShouldBe("a-aim,a-sport");
    }

    [Fact]
    public async Task the_answer_tells_which_dossier_was_looked_into()
    {
        (await house.SearchAsync("Goal?patient=a-person&category=none")).Dossiers.ShouldHaveSingleItem();
        (await house.SearchAsync("Goal?patient=unknown")).Dossiers.ShouldBeEmpty();
    }
}
