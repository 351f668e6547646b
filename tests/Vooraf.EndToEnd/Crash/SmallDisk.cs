using System.Diagnostics;
using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Crash;

/// <summary>A file system of a few megabytes in memory; skips the test where it cannot be made, which takes root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Makes it.</summary>
    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a small disk is made with mount, on Linux");
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", size, "vooraf-test", folder.Path), "a small disk cannot be mounted here: that takes root");
    }

    /// <summary>Where it is.</summary>
    public string Path => folder.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Takes space away, so that a number of bytes is left.</summary>
    public void LeaveFree(long bytes)
    {
        using var filler = File.Open(Filler, FileMode.Append);
        var left = new DriveInfo(Path).AvailableFreeSpace - bytes;
        var block = new byte[64 * 1024];
        for (; left > 0; left -= block.Length)
            filler.Write(block, 0, (int)Math.Min(left, block.Length));
    }

    /// <summary>Gives back the space that was taken away.</summary>
    public void GiveBack() => File.Delete(Filler);

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        Run("umount", "-l", folder.Path);
        folder.Dispose();
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
