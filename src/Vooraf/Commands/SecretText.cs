namespace Vooraf.Commands;

/// <summary>Reads what must stand neither on a command line nor in output.</summary>
internal static class SecretText
{
    public const string Token = "VOORAF_CONFORMANCE_TOKEN";

    public const string ClientSecret = "VOORAF_CONFORMANCE_SECRET";

    /// <summary>The first line of the file, of standard input when it is '-', else the variable of the environment; null when there is nothing.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Read(string? file, string? variable)
    {
        var text = file switch
        {
            null => variable is null ? null : Environment.GetEnvironmentVariable(variable),
            "-" => Console.In.ReadLine(),
            _ => File.ReadLines(file).FirstOrDefault(),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
