using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class BundleRefusalTests : ApiTest
{
    private const string Audit =
        """{"resourceType":"AuditEvent","id":"1","type":{"code":"rest"},"recorded":"2026-01-01T00:00:00Z","agent":[{"requestor":true}],"source":{"observer":{"display":"x"} } }""";

    [Theory]
    [InlineData("DELETE", "AuditEvent/1", null)]
    [InlineData("PUT", "AuditEvent/1", Audit)]
    [InlineData("POST", "AuditEvent", Audit)]
    public async Task an_entry_that_would_write_the_log_is_refused_as_it_is_alone(string method, string url, string? resource)
    {
        var add = Samples.Entry("POST", "Organization", Samples.Organization("a"));
        var write = Samples.Entry(method, url, resource);

        var transaction = await Gp.SendAsync("POST", "", Samples.Bundle("transaction", add, write));
        var batch = await Gp.SendAsync("POST", "", Samples.Bundle("batch", write));

        transaction.Status.ShouldBe(405, transaction.Body);
        transaction.Body.ShouldContain("made of this server's own log");
        PlaceOf(transaction).ShouldBe("Bundle.entry[1]");
        (await LogAsync())[0].Resources.ShouldBeEmpty();
        batch.Json.GetProperty("entry")[0].GetProperty("response").GetProperty("status").GetString()![..3].ShouldBe("405");
    }

    [Fact]
    public async Task a_transaction_that_is_refused_at_the_door_says_for_which_entry()
    {
        var answer = await As(TestClients.GpReader).SendAsync("POST", "", Samples.Bundle(
            "transaction", Samples.Entry("GET", "Organization?_id=none"), Samples.Entry("POST", "Organization", Samples.Organization("a"))));

        answer.Status.ShouldBe(403);
        PlaceOf(answer).ShouldBe("Bundle.entry[1]");
    }

    [Theory]
    [InlineData("\"identifier\":{\"value\":5}")]
    [InlineData("\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Organization/x\"}}]")]
    public async Task a_batch_with_more_faults_than_are_told_is_refused_as_a_whole(string last)
    {
        var fault = Samples.Entry("POST", "Patient", """{"resourceType":"Patient","nonsense":1}""");
        var batch = Samples.Bundle("batch", [.. Enumerable.Repeat(fault, 50)]);

        var answer = await Gp.SendAsync("POST", "", batch[..^1] + "," + last + "}");

        answer.Status.ShouldBe(400, answer.Body);
        answer.IssueCodes.Length.ShouldBe(50);
        (await LogAsync()).ShouldHaveSingleItem().Interaction.ShouldBe("transaction");
    }

    [Fact]
    public async Task a_fault_beside_a_resource_is_no_fault_inside_it()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle("batch", """{"resourceX":{"a":1},"request":{"method":"GET","url":"Organization?_id=none"}}"""));

        answer.Status.ShouldBe(400, answer.Body);
        PlaceOf(answer).ShouldBe("Bundle.entry[0].resourceX");
    }

    private static string? PlaceOf(Reply answer) => answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString();
}
