using System.Xml.Linq;
using Vooraf.Api.Tests.Running;
using Vooraf.Fhir.Json;

namespace Vooraf.Api.Tests;

public class DeepResourceTests : ApiTest
{
    private static readonly (string, string) Xml = ("Accept", "application/fhir+xml");

    [Fact]
    public async Task a_resource_of_the_greatest_depth_is_shown_in_xml_wherever_it_stands()
    {
        var id = await CreateAsync("Patient", DeepPatient());
        (await Gp.SendAsync("POST", "Patient", DeepPatient(deeper: 1))).Status.ShouldBe(400);

        var answers = new[]
        {
            await Gp.SendAsync("GET", $"Patient/{id}", null, Xml),
            await Gp.SendAsync("GET", $"Patient?_id={id}", null, Xml),
            await Gp.SendAsync("GET", $"Patient/{id}/_history", null, Xml),
            await Gp.SendAsync("POST", "", Samples.Bundle("batch", Samples.Entry("GET", $"Patient?_id={id}")), Xml),
            await Gp.SendAsync("POST", "", Samples.Bundle("batch", Samples.Entry("GET", $"Patient/{id}")), Xml),
        };

        foreach (var answer in answers)
        {
            answer.Status.ShouldBe(200, answer.Body);
            XDocument.Parse(answer.Body).Descendants().Any(element => element.Name.LocalName is "valueCoding").ShouldBeTrue();
        }
    }

    // The Patient, a list and an extension for each two levels, and the coding.
    private static string DeepPatient(int deeper = 0)
    {
        var extensions = ((ReadingLimits.Depth - 2) / 2) + deeper;
        return "{\"resourceType\":\"Patient\"," + string.Concat(Enumerable.Repeat("\"extension\":[{\"url\":\"http://example.org/x\",", extensions))
            + "\"valueCoding\":{\"code\":\"a\"}" + string.Concat(Enumerable.Repeat("}]", extensions)) + "}";
    }
}
