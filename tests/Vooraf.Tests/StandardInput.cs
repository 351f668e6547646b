namespace Vooraf.Tests;

/// <summary>Standard input for as long as a command runs. Tests that use it do not run side by side: there is one.</summary>
[CollectionDefinition(nameof(StandardInput), DisableParallelization = true)]
public sealed class StandardInput : IDisposable
{
    private readonly TextReader before = Console.In;

    private StandardInput(string text) => Console.SetIn(new StringReader(text));

    public static StandardInput Of(string text) => new(text);

    public void Dispose() => Console.SetIn(before);
}
