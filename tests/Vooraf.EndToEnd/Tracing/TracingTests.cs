using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Tracing;

[Collection(AloneCollection.Name)]
public class TracingTests
{
    private const int Rounds = 40;

    private static readonly string[] Calls =
    [
        "-e", "trace=read,readv,recvmsg,recvfrom,write,writev,pwrite64,pwritev,pwritev2,sendmsg,sendto,sendmmsg,sendfile,fsync,fdatasync",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task no_byte_of_an_acknowledgement_or_disclosure_leaves_before_the_flush_of_its_last_log_file_write()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions { Arguments = ["--log-root-seconds", "60"] }, Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);

        var (sent, verdict) = await TraceAsync(vooraf.Id, vooraf.Address.Port, client);

        verdict.Violations.ShouldBeEmpty();
        verdict.Answers.ShouldBe(sent);
    }

    [Fact]
    public async Task a_store_that_does_not_flush_is_found_out_by_the_same_trace()
    {
        await using var server = await InProcessServer.StartAsync(settings => settings with { Flushes = false });
        using var client = await server.NewClientAsync(Cancellation);

        var (sent, verdict) = await TraceAsync(Environment.ProcessId, server.Address.Port, client);

        verdict.Answers.ShouldBe(sent);
        verdict.Violations.Count(violation => violation.Contains("before the log file was flushed", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(sent);
    }

    private static async Task<(int Sent, FlushVerdict Verdict)> TraceAsync(int process, int port, HttpClient client)
    {
        await client.ReadAsync("Patient/none", Cancellation);
        await using var trace = await SystemCallTrace.AttachAsync(process, Calls, Cancellation);
        var sent = 0;
        for (var round = 0; round < Rounds; round++)
            sent += await OneOfEachAsync(client, round);
        return (sent, FlushChecker.Check(StraceReader.Read(await trace.StopAsync(Cancellation)), port));
    }

    private static async Task<int> OneOfEachAsync(HttpClient client, int round)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"traced-{round}");
        var plan = await client.TransactAsync(MadeUpPlan.Bundle(round, mark), Cancellation);
        var patient = FhirAnswer.KeyOf((string)plan.Json["entry"]![0]!["response"]!["location"]!);
        var created = await client.CreateAsync(MadeUpPlan.Observation(patient, mark, "een"), Cancellation);
        FhirAnswer[] answers =
        [
            plan,
            created,
            await client.UpdateAsync(created.Key, 1, MadeUpPlan.Observation(patient, mark, "twee"), Cancellation),
            await client.UpdateAsync(created.Key, 1, MadeUpPlan.Observation(patient, mark, "drie"), Cancellation),
            await client.ReadAsync(created.Key, Cancellation),
            await client.ReadAsync(created.Key + "/_history", Cancellation),
            await client.ReadAsync($"Consent?patient={patient}&_include=Consent:actor", Cancellation),
            await client.SearchAsync("Patient", $"identifier={MadeUpPlan.BsnSystem}|{MadeUpBsn.Of(round)}", Cancellation),
            await client.ReadAsync("Patient/none", Cancellation),
            await client.ReadAsync("Observation", Cancellation),
            await client.CreateAsync(MadeUpPlan.Patient(MadeUpBsn.Of(round), mark), Cancellation),
            await client.RemoveAsync(created.Key, Cancellation),
        ];
        answers.Select(answer => answer.Status / 100).ShouldBe([2, 2, 2, 4, 2, 2, 2, 2, 4, 4, 4, 2]);
        return answers.Length;
    }
}
