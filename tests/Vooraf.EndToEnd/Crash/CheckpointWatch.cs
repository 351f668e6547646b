using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Vooraf.EndToEnd.Crash;

/// <summary>
/// Sees checkpoints begin and end in the index of the write-ahead log, which the process under test shares as a file and which a kill leaves as it is
/// (https://sqlite.org/walformat.html, "Write-Ahead Log Index Format").
/// </summary>
internal sealed class CheckpointWatch : IDisposable
{
    private const int Offset = 96;
    private const int AttemptedOffset = 128 - Offset;
    private readonly SafeFileHandle index;
    private readonly FileInfo database;

    /// <summary>Watches the one store in a folder.</summary>
    public CheckpointWatch(string folder)
    {
        database = new FileInfo(Directory.GetFiles(folder, "*.db").Single());
        index = File.OpenHandle(database.FullName + "-shm", share: FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>
    /// True when pages are being brought into the database file and the end of that was not noted. True as well from a start on what a crash left
    /// until the first checkpoint has ended.
    /// </summary>
    public bool IsUnfinished
    {
        get
        {
            Span<byte> counts = stackalloc byte[AttemptedOffset + sizeof(uint)];
            return RandomAccess.Read(index, counts, Offset) == counts.Length
                && BinaryPrimitives.ReadUInt32LittleEndian(counts) < BinaryPrimitives.ReadUInt32LittleEndian(counts[AttemptedOffset..]);
        }
    }

    /// <summary>Waits, without sleeping, until a checkpoint that began meanwhile has touched the database file; false when none did in time.</summary>
    public bool WaitForTouch(TimeSpan within)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan Left() => within > clock.Elapsed ? within - clock.Elapsed : TimeSpan.Zero;
        while (clock.Elapsed < within)
        {
            SpinWait.SpinUntil(() => !IsUnfinished, Left());
            var before = LastTouched();
            SpinWait.SpinUntil(() => IsUnfinished, Left());
            SpinWait.SpinUntil(() => LastTouched() != before || !IsUnfinished, Left());
            if (IsUnfinished && LastTouched() != before)
                return true;
        }

        return false;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => index.Dispose();

    private DateTime LastTouched()
    {
        database.Refresh();
        return database.LastWriteTimeUtc;
    }
}
