namespace Vooraf.EndToEnd.Running;

/// <summary>Whether the long runs were asked for, with the environment variable <c>VOORAF_TEST_SOAK=1</c>.</summary>
internal static class Soak
{
    public static bool Is { get; } = string.Equals(Environment.GetEnvironmentVariable("VOORAF_TEST_SOAK"), "1", StringComparison.Ordinal);
}
