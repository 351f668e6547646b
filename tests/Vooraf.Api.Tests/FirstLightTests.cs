using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class FirstLightTests
{
    [Fact]
    public async Task a_client_gets_a_token_writes_a_patient_and_reads_it_back()
    {
        await using var server = await TestServer.StartAsync();
        using var http = server.Anonymous();
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "gp"), new("client_secret", "gp")]);
        using var token = await http.PostAsync(new Uri(server.Address, "connect/token"), form, TestContext.Current.CancellationToken);
        token.StatusCode.ShouldBe(HttpStatusCode.OK);
        var access = (await token.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new("Bearer", access);

        using var body = new StringContent("{\"resourceType\":\"Patient\",\"active\":true}", Encoding.UTF8, "application/fhir+json");
        using var created = await http.PostAsync("Patient", body, TestContext.Current.CancellationToken);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);

        using var read = await http.GetAsync(created.Headers.Location, TestContext.Current.CancellationToken);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
