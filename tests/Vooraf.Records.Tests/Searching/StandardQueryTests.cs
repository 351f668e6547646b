using Vooraf.Fhir.Search;

namespace Vooraf.Records.Tests.Searching;

/// <summary>
/// Every query of the national standard, current and older, on people who have near misses of all kinds: another code, another scope, the same code of another system,
/// another person, another holder, references into another dossier.
/// </summary>
public sealed class StandardQueryTests(SearchHouse house) : IClassFixture<SearchHouse>
{
    private const string Sct = "http://snomed.info/sct|";
    private const string Scope = "http://terminology.hl7.org/CodeSystem/consentscope|";
    private const string Acd = "http://terminology.hl7.org/CodeSystem/consentcategorycodes|acd";
    private const string Base = "https://api.iknl.nl/docs/pzp/r4";
    private const string OldBase = "https://fhir.iknl.nl/fhir";

    public static TheoryData<string, string> Queries() => new()
    {
        { $"Procedure?patient=Patient/[id]&code={Sct}713603004&_include=Procedure:encounter", "talk+visit" },
        { $"Procedure?patient=[id]&code={Sct}713603004&_include=Procedure:encounter", "talk+visit" },
        { $"Encounter?patient=Patient/[id]&reason-reference:Procedure.code={Sct}713603004&_include=Encounter:reason-reference", "visit+talk" },
        { $"Encounter?patient=[id]&reason-reference:Procedure.code={Sct}713603004&_include=Encounter:reason-reference", "visit+talk" },
        { $"Consent?patient=Patient/[id]&scope={Scope}treatment&category={Sct}129125009&_include=Consent:actor", "limit,limit2+person,role,sister" },
        { $"Consent?patient=[id]&scope={Scope}treatment&category={Sct}129125009&_include=Consent:actor", "limit,limit2+person,role,sister" },
        { $"Consent?patient=Patient/[id]&scope={Scope}adr&category={Acd}&_include=Consent:actor", "will+sister" },
        { $"Goal?patient=Patient/[id]&category={Sct}713603004", "aim+" },
        { $"Goal?patient=[id]&description:in={OldBase}/ValueSet/ACP-MedicalPolicyGoal", "aim+" },
        { $"Goal?patient=[id]&description:in={Base}/ValueSet/ACP-MedicalPolicyGoal|1.0.0-rc1", "aim+" },
        { $"Goal?patient=Patient/[id]&description={Sct}385987000,1351964001,713148004", "aim+" },
        {
            $"Observation?patient=Patient/[id]&code={Sct}153851000146100,395091006,340171000146104,247751003,570801000146104",
            "o153851000146100,o395091006,o340171000146104,o247751003,o570801000146104+"
        },
        {
            $"Observation?patient=Patient/[id]&code={Sct}665671000146101,153851000146100,395091006,340171000146104,247751003,570801000146104",
            "o153851000146100,o395091006,o340171000146104,o247751003,o570801000146104,o665671000146101+"
        },
        { $"Observation?patient=[id]&code={Sct}153851000146100,395091006,340171000146104,247751003", "o153851000146100,o395091006,o340171000146104,o247751003+" },
        {
            $"DeviceUseStatement?patient=Patient/[id]&device.type={Sct}72506001,465460004,468542000,704707009,1263462004,1236894001&_include=DeviceUseStatement:device",
            "uses-icd+icd"
        },
        { $"DeviceUseStatement?patient=[id]&device.type:in={OldBase}/ValueSet/ACP-MedicalDeviceProductType-ICD&_include=DeviceUseStatement:device", "uses-icd+icd" },
        { $"DeviceUseStatement?patient=[id]&device.type:in={Base}/ValueSet/ACP-MedicalDeviceProductType-ICD&_include=DeviceUseStatement:device", "uses-icd+icd" },
        { $"CommunicationRequest?patient=Patient/[id]&category={Sct}223449006", "tell+" },
        { $"Communication?patient=[id]&reason-code={Sct}713603004", "told+" },
        { $"QuestionnaireResponse?subject=Patient/[id]&questionnaire={Base}/Questionnaire/ACP-zib2020", "form,old-form+" },
        { $"QuestionnaireResponse?patient=Patient/[id]&questionnaire={Base}/Questionnaire/ACP-zib2020|1.0.0-rc2", "form,old-form+" },
        { $"QuestionnaireResponse?subject=Patient/[id]&questionnaire={OldBase}/Questionnaire/ACP-zib2020", "form,old-form+" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task a_query_of_the_standard_finds_what_it_is_for_and_nothing_else(string query, string expected)
    {
        (await house.FindAsync(query.Replace("[id]", "a-person", StringComparison.Ordinal))).ShouldBe(Of("a", "north", expected));
        (await house.FindAsync(query.Replace("[id]", "c-person", StringComparison.Ordinal), SearchHouse.South)).ShouldBe(Of("c", "south", expected));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task a_query_about_a_person_of_another_holder_or_nobody_finds_nothing(string query, string expected)
    {
        expected.ShouldNotBeEmpty();
        (await house.FindAsync(query.Replace("[id]", "c-person", StringComparison.Ordinal))).ShouldBe("+");
        (await house.FindAsync(query.Replace("[id]", "unknown", StringComparison.Ordinal))).ShouldBe("+");
    }

    [Fact]
    public async Task the_old_form_of_include_is_understood_under_lenient_handling() =>
        (await house.FindAsync($"Procedure?patient=a-person&code={Sct}713603004&_include:Procedure:encounter", handling: SearchHandling.Lenient)).ShouldBe("a-talk+a-visit");

    [Theory]
    [InlineData("Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + SearchHouse.BsnOfA, "a-person+")]
    [InlineData("Patient?identifier=urn:oid:2.16.840.1.113883.2.4.6.3|" + SearchHouse.BsnOfA, "a-person+")]
    [InlineData("Patient?identifier=" + SearchHouse.BsnOfA, "a-person+")]
    [InlineData("Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900043", "+")]
    [InlineData("Patient?identifier=urn:local|b", "b-person+")]
    [InlineData("Patient?identifier=urn:other|b", "+")]
    [InlineData("Patient?_id=a-person", "a-person+")]
    [InlineData("Patient?_id=c-person", "+")]
    [InlineData("Goal?patient.identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + SearchHouse.BsnOfB, "b-aim,b-sport+")]
    public async Task a_person_is_found_by_identifier_at_the_own_holder_only(string query, string expected) => (await house.FindAsync(query)).ShouldBe(expected);

    // Written expected ids go without the letter of the person; a role belongs to the directory of the holder.
    private static string Of(string who, string holder, string expected) =>
        string.Join('+', expected.Split('+').Select(part => string.Join(',', part.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => id is "role" ? $"{holder}-role" : $"{who}-{id}"))));
}
