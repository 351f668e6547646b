using System.Xml.Linq;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>XML has no place for most control characters: whoever sends one spoils no list.</summary>
public class ControlCharacterTests : ApiTest
{
    [Theory]
    [InlineData("Consent?%01=x")]
    [InlineData("Consent?patient=a%1Fb")]
    [InlineData("Consent/a%01b")]
    [InlineData("Consent?status=%EF%BF%BE")]
    public async Task a_control_character_in_a_url_leaves_the_log_readable_in_xml(string url)
    {
        await Gp.SendAsync("GET", url);

        var log = await As(Callers.Own(purpose: PurposeOfUse.Audit)).SendAsync("GET", "AuditEvent?_format=xml");

        log.Status.ShouldBe(200, log.Body);
        XDocument.Parse(log.Body).Descendants().Count(element => element.Name.LocalName is "AuditEvent").ShouldBe(1);
        (await LogAsync())[0].Request.ShouldContain("\uFFFD");
    }

    [Theory]
    [InlineData("Consent?%01=x")]
    [InlineData("Consent?patient=a%1Fb")]
    public async Task a_control_character_in_a_url_leaves_the_refusal_readable_in_xml(string url)
    {
        var answer = await Gp.SendAsync("GET", url + "&_format=xml");

        XDocument.Parse(answer.Body).Root.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_control_character_that_was_stored_in_the_log_leaves_the_lists_made_of_it_readable_in_xml()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var odd = As(new Caller
        {
            Client = TestClients.Gp,
            IsOwn = true,
            Person = new ActingPerson("id\u0001", "Name\u0002", "role\u0003", "boss\u0004"),
            Purpose = PurposeOfUse.Treatment,
            Scopes = GrantedScopes.Of(AccessRights.Read),
            Expires = DateTimeOffset.MaxValue,
        });
        (await odd.SendAsync("GET", $"Patient/{patient}")).Status.ShouldBe(200);

        var events = await As(Callers.Own(purpose: PurposeOfUse.Audit)).SendAsync("GET", $"AuditEvent?patient={patient}&_format=xml");
        var list = await Gp.SendAsync("GET", $"Patient/{patient}/$access-log?_format=xml");

        foreach (var answer in new[] { events, list })
        {
            answer.Status.ShouldBe(200, answer.Body);
            XDocument.Parse(answer.Body).Descendants().Attributes("value").Select(value => value.Value).ShouldContain("Name\uFFFD", StringComparer.Ordinal);
        }
    }
}
