using Vooraf.Commands;
using Vooraf.Terminals;

namespace Vooraf.Tests;

public class CommandGuardTests
{
    [Fact]
    public async Task something_damaged_is_a_sentence_and_three()
    {
        using var said = new StringWriter();

        (await CommandLine.GuardAsync(new Terminal(said, said, isInteractive: false), () => throw new InvalidDataException("It was changed."))).ShouldBe(3);

        said.ToString().ShouldContain("It was changed. 'vooraf check'");
    }
}
