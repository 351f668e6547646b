namespace Vooraf.Configuration;

/// <summary>Where the program runs.</summary>
internal enum RunEnvironment
{
    /// <summary>For real. The default.</summary>
    Production,

    /// <summary>On a developer's machine: a demo client, made-up people, and the loopback address only.</summary>
    Development,
}
