using System.Text;
using Vooraf.Fhir.Definitions;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.Standard;

public class PzpStandardTests
{
    private static readonly PzpStandard Standard = PzpStandard.Load();

    [Fact]
    public void the_current_base_comes_first_and_the_old_one_is_known()
    {
        Standard.CanonicalBases.ShouldBe(["https://api.iknl.nl/docs/pzp/r4", "https://fhir.iknl.nl/fhir"]);
    }

    [Fact]
    public void one_form_has_a_canonical_in_both_bases()
    {
        Standard.Forms.Single().ShouldBe(["https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020", "https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020"]);
    }

    [Fact]
    public void a_value_set_means_the_same_in_both_bases()
    {
        var icd = Standard.ValueSets.Single(set => set.Canonicals.Contains("https://fhir.iknl.nl/fhir/ValueSet/ACP-MedicalDeviceProductType-ICD", StringComparer.Ordinal));

        icd.Canonicals[0].ShouldBe("https://api.iknl.nl/docs/pzp/r4/ValueSet/ACP-MedicalDeviceProductType-ICD");
        icd.Codes.Select(code => code.Code).ShouldBe(["72506001", "465460004", "468542000", "704707009", "1263462004", "1236894001"]);
    }

    [Fact]
    public void the_two_profiles_on_consent_are_both_named()
    {
        NamesOf("Consent", later: false).ShouldBe(["ACP-AdvanceDirective", "ACP-TreatmentDirective"]);
        NamesOf("Medication", later: true).ShouldBeEmpty();
    }

    [Fact]
    public void what_came_later_is_named_only_when_it_is_judged_by()
    {
        NamesOf("Observation", later: true).Except(NamesOf("Observation", later: false), StringComparer.Ordinal).ShouldBe(["ACP-LegallyCapable"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void the_named_profiles_are_those_that_the_tables_hold_and_no_others(bool later)
    {
        var held = BuiltInProfiles.Read(later).Definitions.Select(definition => definition.Url).Where(url => url.StartsWith(Standard.CanonicalBase + "/StructureDefinition/ACP-", StringComparison.Ordinal));
        var profiles = new PzpProfiles(Standard, later);

        var named = FhirDefinitions.R4.ResourceTypes.SelectMany(type => profiles.Of(type));

        named.Order(StringComparer.Ordinal).ShouldBe(held.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void the_search_parameters_of_older_versions_are_known()
    {
        Standard.SearchParameters.Select(parameter => parameter.Type + "." + parameter.Name).ShouldBe(["Goal.description", "Communication.reason-code"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("""{"unknown":1}""")]
    public void data_that_do_not_fit_are_refused_with_a_reason(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        Should.Throw<InvalidDataException>(() => PzpStandard.Read(stream)).Message.ShouldContain("pzp.json");
    }

    [Fact]
    public void a_code_that_stands_twice_is_refused()
    {
        var json = EmbeddedText().Replace("\"468542000\"", "\"465460004\"", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        Should.Throw<InvalidDataException>(() => PzpStandard.Read(stream)).Message.ShouldContain("465460004");
    }

    private static IEnumerable<string> NamesOf(string type, bool later) => new PzpProfiles(Standard, later).Of(type).Select(url => url.Split('/')[^1]);

    private static string EmbeddedText()
    {
        using var stream = typeof(PzpStandard).Assembly.GetManifestResourceStream("Vooraf.Planning.Standard.pzp.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
