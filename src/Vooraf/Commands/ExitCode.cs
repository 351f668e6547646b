namespace Vooraf.Commands;

/// <summary>How a command ended; the same for all commands (docs/operating.md).</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>It was done, and found problems: refused resources, faults in a store.</summary>
    public const int FoundProblems = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>It could not be done.</summary>
    public const int CouldNot = 3;
}
