namespace Vooraf.EndToEnd.Running;

public class VoorafProcessTests
{
    [Fact]
    public async Task a_program_that_ends_before_it_is_ready_is_reported_with_its_exit_code()
    {
        var options = new VoorafProcessOptions { Arguments = ["--no-such-option"] };

        var start = async () => await VoorafProcess.StartAsync(options, TestContext.Current.CancellationToken);

        (await start.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("ended with exit code");
    }
}
