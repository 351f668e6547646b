using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Concurrency;

public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Clients = 8;
    private VoorafProcess vooraf = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), Cancellation);
        client = await vooraf.NewClientAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await vooraf.DisposeAsync();
    }

    [Fact]
    public async Task of_two_updates_with_the_same_if_match_exactly_one_wins()
    {
        var subject = await PersonAsync(1);
        var keys = await ObservationsAsync(subject, 10);
        for (var version = 1; version <= 10; version++)
        {
            var pairs = keys.SelectMany(key => new[] { (key, Value: "left"), (key, Value: "right") }).ToList();
            var expected = version;
            var answers = await Task.WhenAll(pairs.Select(pair =>
                client.UpdateAsync(pair.key, expected, MadeUpPlan.Observation(subject, "pair", pair.Value), Cancellation)));

            foreach (var both in answers.Zip(pairs).GroupBy(one => one.Second.key, StringComparer.Ordinal))
            {
                both.Select(one => one.First.Status).Order().ShouldBe([200, 412]);
                var winner = both.Single(one => one.First.Status == 200);
                var current = await client.ReadAsync(both.Key, Cancellation);
                current.ETag.ShouldBe(version + 1);
                ((string)current.Json["valueString"]!).ShouldBe(winner.Second.Value);
            }
        }
    }

    [Fact]
    public async Task what_eight_clients_see_of_each_resource_is_one_line_of_versions()
    {
        const int Seed = 20260203;
        var subject = await PersonAsync(2);
        var keys = await ObservationsAsync(subject, 4);
        var clients = Enumerable.Range(0, Clients).Select(number => new ConcurrentClient(number, Seed + number, client, keys, subject)).ToList();

        await Task.WhenAll(clients.Select(one => one.RunAsync(Soak.Is ? 3000 : 200, Cancellation)));

        for (var resource = 0; resource < keys.Count; resource++)
        {
            var created = new Operation(OperationKind.Write, OperationOutcome.Ok, long.MinValue, long.MinValue, 1, "first");
            List<Operation> operations = [created, .. clients.SelectMany(one => one.Operations).Where(one => one.Resource == resource).Select(one => one.Operation)];
            operations.Count(one => one is { Kind: OperationKind.Write, Outcome: OperationOutcome.Ok }).ShouldBeGreaterThan(10);
            HistoryChecker.Check(operations).ShouldBeEmpty($"seed {Seed}, resource {keys[resource]}");
        }
    }

    [Fact]
    public async Task a_bundle_sent_again_after_a_lost_answer_is_stored_once_and_gets_the_first_answer()
    {
        var random = new Random(7);
        for (var person = 10; person < 20; person++)
        {
            var bundle = MadeUpPlan.Bundle(person, string.Create(CultureInfo.InvariantCulture, $"lost-{person}"));
            await AbandonAsync(bundle, random.Next(1, 30));

            var again = await client.TransactAsync(bundle, Cancellation);
            var oncemore = await client.TransactAsync(bundle, Cancellation);

            again.Status.ShouldBe(200, again.Body);
            oncemore.Body.ShouldBe(again.Body);
            await ShouldBeThereOnceAsync(person);
        }
    }

    [Fact]
    public async Task one_bundle_sent_by_eight_at_the_same_time_is_stored_once_and_all_get_one_answer()
    {
        for (var person = 30; person < 40; person++)
        {
            var bundle = MadeUpPlan.Bundle(person, string.Create(CultureInfo.InvariantCulture, $"same-{person}"));

            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => client.TransactAsync(bundle.DeepClone().AsObject(), Cancellation)));

            answers.Select(answer => answer.Status).ShouldAllBe(status => status == 200);
            answers.Select(answer => answer.Body).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
            await ShouldBeThereOnceAsync(person);
        }
    }

    private async Task AbandonAsync(JsonObject bundle, int milliseconds)
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        impatience.CancelAfter(milliseconds);
        try
        {
            await client.TransactAsync(bundle.DeepClone().AsObject(), impatience.Token);
        }
        catch (OperationCanceledException)
        {
            // The answer is lost, which is what is wanted.
        }
    }

    private async Task ShouldBeThereOnceAsync(int person)
    {
        var found = await client.SearchAsync("Patient", $"identifier={MadeUpPlan.BsnSystem}|{MadeUpBsn.Of(person)}", Cancellation);
        var patient = found.Json["entry"]!.AsArray().ShouldHaveSingleItem()!["resource"]!;
        foreach (var (type, count) in new[] { ("Consent", 2), ("Goal", 1), ("Observation", 1), ("Procedure", 1), ("QuestionnaireResponse", 1) })
        {
            var entries = (await client.ReadAsync($"{type}?patient=Patient/{patient["id"]}", Cancellation)).Json["entry"]!.AsArray();
            entries.Count.ShouldBe(count, type);
        }
    }

    private async Task<string> PersonAsync(int person) => (await CreateAsync(MadeUpPlan.Patient(MadeUpBsn.Of(person), "person"))).Key;

    private async Task<List<string>> ObservationsAsync(string subject, int count)
    {
        var keys = new List<string>();
        while (keys.Count < count)
            keys.Add((await CreateAsync(MadeUpPlan.Observation(subject, "line", "first"))).Key);
        return keys;
    }

    private async Task<FhirAnswer> CreateAsync(JsonObject resource)
    {
        var answer = await client.CreateAsync(resource, Cancellation);
        answer.Status.ShouldBe(201, answer.Body);
        return answer;
    }
}
