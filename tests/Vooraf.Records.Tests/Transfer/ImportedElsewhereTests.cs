namespace Vooraf.Records.Tests.Transfer;

/// <summary>What another holder or another client has is not there for an import.</summary>
public sealed class ImportedElsewhereTests : ImportTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task what_another_holder_has_under_the_same_id_is_refused_and_not_said_to_be_there(bool overwrites)
    {
        Put("a.ndjson", Patient + "\n" + Goal);
        await ImportAsync(holder: "other");
        Put("b.ndjson", Device + "\n" + Use);

        var report = await ImportAsync(overwrites);

        (report.Stored, report.Present).ShouldBe((0, 0));
        report.Refused.Select(problem => problem.ToString()).Order(StringComparer.Ordinal).ShouldBe(
        [
            "a.ndjson line 1 Patient/p1: This id is in use at another holder or by another client. Give the resource another id, and change what refers to it.",
            "a.ndjson line 2 Goal/g1: This id is in use at another holder or by another client. Give the resource another id, and change what refers to it.",
            "b.ndjson line 1 Device/d1: Not stored: it belongs together with what was refused.",
            "b.ndjson line 2 DeviceUseStatement/u1: Not stored: it belongs together with what was refused.",
        ]);
    }

    [Fact]
    public async Task what_waits_in_the_tray_of_another_client_is_refused()
    {
        Put("a.json", Device);
        await ImportAsync(client: "ehr");

        var report = await ImportAsync();

        (report.Stored, report.Present, report.Refused.Length).ShouldBe((0, 0, 1));
    }

    [Fact]
    public async Task a_reference_to_what_another_holder_has_is_one_to_something_missing()
    {
        Put("a.json", Practitioner);
        await ImportAsync(holder: "other");
        File.Delete(Path.Combine(Input, "a.json"));
        Put("b.json", Patient);
        Put("c.json", Goal.Replace("\"subject\"", "\"expressedBy\":{\"reference\":\"Practitioner/z1\"},\"subject\"", StringComparison.Ordinal));

        var report = await ImportAsync();

        report.Refused.ShouldBeEmpty();
        report.Missing.ShouldHaveSingleItem().Location.ShouldBe("Goal.expressedBy");
    }
}
