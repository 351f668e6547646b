using System.Text.Json;
using Vooraf.Records;
using Vooraf.Records.Transfer;
using Vooraf.Testing;
using Vooraf.Tests.Commands;

namespace Vooraf.Tests.Documents;

/// <summary>The samples for integrators are valid, are stored, and mean to the decision what docs/integrating.md says.</summary>
[Collection(nameof(StandardInput))]
public sealed class SampleTests : IDisposable
{
    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task every_sample_is_valid()
    {
        var samples = Directory.GetFiles(Path.Combine(SharedFiles.Repository, "docs", "samples"), "*.json");

        samples.Length.ShouldBeGreaterThanOrEqualTo(4);
        await commands.DoAsync(["validate", .. samples]);
    }

    [Fact]
    public async Task the_relation_opens_the_plan_for_the_professional_it_names()
    {
        await SendAsync("plan.json");
        var before = await SendAsync();
        (await Asking.OwnAsync(before, "900012345")).ShouldBe("refuse: no-relation");

        var after = await SendAsync("relation.json");

        (await Asking.OwnAsync(after, "900012345")).ShouldStartWith("permit: ");
        (await Asking.OwnAsync(after, "900054321")).ShouldBe("refuse: no-relation");
    }

    [Fact]
    public async Task the_consent_opens_it_for_the_emergency_services_and_the_objection_shuts_it_for_one_organisation()
    {
        await SendAsync("plan.json");
        (await Asking.ElsewhereAsync(await SendAsync(), "90000777", "N6")).ShouldBe("refuse: no-consent");

        var permitted = await SendAsync("sharing-consent.json");
        (await Asking.ElsewhereAsync(permitted, "90000777", "N6")).ShouldBe("permit: consent");
        (await Asking.ElsewhereAsync(permitted, "90000777", "Z3")).ShouldBe("refuse: no-consent");

        var objected = await SendAsync("sharing-objection.json");
        (await Asking.ElsewhereAsync(objected, "90000777", "N6")).ShouldBe("refuse: objection");
        (await Asking.ElsewhereAsync(objected, "90000888", "N6")).ShouldBe("permit: consent");
    }

    private async Task<Dossier> SendAsync(params string[] samples)
    {
        await using var rooms = StoredPerson.Open(commands);
        foreach (var sample in samples)
        {
            using var bundle = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(SharedFiles.Repository, "docs", "samples", sample), TestContext.Current.CancellationToken));
            var answer = await new BundleSender(rooms.Writer, rooms.Caller(StoredPerson.Holder, "test")).SendAsync(bundle.RootElement, TestContext.Current.CancellationToken);
            answer.Refusal.ShouldBeNull(sample);
        }

        return (await new PersonDesk(rooms.Store, rooms.Writer, rooms.Caller(StoredPerson.Holder, "test")).FindByBsnAsync("999940247", TestContext.Current.CancellationToken))!;
    }
}
