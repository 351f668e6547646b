using Vooraf.Configuration;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Wiring;

/// <summary>Where the key that signs the log is, and where its roots go. What is not set is beside the data folder, not in it: who copies the data does not copy the key.</summary>
internal static class LogRootFiles
{
    /// <summary>The key file.</summary>
    public static string KeyOf(Settings settings) => settings.LogRootKey ?? Path.Combine(settings.KeyFolder, RootKey.BackupName);

    /// <summary>The public half of the key.</summary>
    public static string PublicKeyOf(Settings settings) => KeyOf(settings) + ".pub";

    /// <summary>The setting, or the file that stands for it.</summary>
    public static string RootsOf(Settings settings) => settings.LogRoots ?? Path.Combine(settings.KeyFolder, "log-roots.ndjson");

    /// <summary>Starts to bring roots away.</summary>
    public static async Task<RootExporter> StartAsync(Settings settings, Rooms rooms)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyOf(settings))!);
        if (settings.LogRoots is null)
            Directory.CreateDirectory(settings.KeyFolder);
        var time = TimeProvider.System;
        return RootExporter.Start(
            rooms.Store.LogRoots,
            await RootKey.ReadOrMakeAsync(KeyOf(settings), rooms.Store.LogRoots),
            RootSinks.Of(RootsOf(settings), time) ?? throw new InvalidOperationException("The setting was checked before."),
            time,
            new RootExporterSettings { Interval = settings.LogRootInterval, RetentionYears = settings.LogRetentionYears });
    }
}
