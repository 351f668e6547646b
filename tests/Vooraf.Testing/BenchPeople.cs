using System.Diagnostics;

namespace Vooraf.Testing;

/// <summary>The people of the shared benchmark, made by its own generator; tests skip without it or without Node.</summary>
public static class BenchPeople
{
    /// <summary>Transaction Bundles, one person each.</summary>
    /// <param name="count">How many, from the first on.</param>
    public static IReadOnlyList<byte[]> Make(int count)
    {
        var generator = new Uri(SharedFiles.PathOf("bench/generate.mjs"));
        var script = $"import {{ plan }} from '{generator}'; for (let i = 0; i < {count}; i++) process.stdout.write(JSON.stringify(plan(i)) + '\\n');";
        using var process = Start(script);
        Assert.SkipWhen(process is null, "node is not on this machine");
        var people = new List<byte[]>(count);
        while (process.StandardOutput.ReadLine() is { } line)
            people.Add(System.Text.Encoding.UTF8.GetBytes(line));
        process.WaitForExit();
        return people;
    }

    private static Process? Start(string script)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", script]) { RedirectStandardOutput = true, UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
