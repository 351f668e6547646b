using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>
/// SQLite's own file layer with write and flush replaced: they fail on command, as a full or broken disk does.
/// Everything else goes to the real files. One for the process: tests that use it run one after another.
/// </summary>
internal static unsafe class FaultyVfs
{
    public const string Name = "faulty";
    public const int Full = raw.SQLITE_FULL;
    public const int WriteError = raw.SQLITE_IOERR | (3 << 8);
    public const int FlushError = raw.SQLITE_IOERR | (4 << 8);

    private const int VfsSize = 168;
    private const int VfsName = 24;
    private const int VfsNext = 16;
    private const int VfsOpen = 40;
    private const int MethodsSize = 152;
    private const int MethodsWrite = 24;
    private const int MethodsSync = 40;
    private const int OpenMain = 0x100;
    private const int OpenWal = 0x80000;

    private static readonly Dictionary<(nint Methods, bool IsWal), nint> Patched = [];
    private static delegate* unmanaged<nint, nint, nint, int, int*, int> realOpen;
    private static delegate* unmanaged<nint, void*, int, long, int> realWrite;
    private static delegate* unmanaged<nint, int, int> realSync;

    /// <summary>What writing to the database file answers; 0: it works. The same for the three others.</summary>
    public static volatile int MainWrite;
    public static volatile int MainFlush;
    public static volatile int WalWrite;
    public static volatile int WalFlush;

    /// <summary>How many flushes of the write-ahead log fail before they work again.</summary>
    public static int WalFlushesToFail;

    public static void Heal()
    {
        MainWrite = MainFlush = WalWrite = WalFlush = 0;
        Volatile.Write(ref WalFlushesToFail, 0);
    }

    public static void Register()
    {
        Batteries_V2.Init();
        if (realOpen is not null)
            return;

        var real = sqlite3_vfs_find(0);
        var own = (nint)NativeMemory.AllocZeroed(VfsSize);
        Buffer.MemoryCopy((void*)real, (void*)own, VfsSize, VfsSize);
        realOpen = (delegate* unmanaged<nint, nint, nint, int, int*, int>)Field(real, VfsOpen);
        Field(own, VfsNext) = 0;
        Field(own, VfsName) = Marshal.StringToCoTaskMemUTF8(Name);
        Field(own, VfsOpen) = (nint)(delegate* unmanaged<nint, nint, nint, int, int*, int>)&Open;
        sqlite3_vfs_register(own, 0).ShouldBe(raw.SQLITE_OK);
    }

    private static ref nint Field(nint at, int offset) => ref Unsafe.AsRef<nint>((void*)(at + offset));

    [UnmanagedCallersOnly]
    private static int Open(nint vfs, nint name, nint file, int flags, int* outFlags)
    {
        var code = realOpen(vfs, name, file, flags, outFlags);
        if (code == raw.SQLITE_OK && (flags & (OpenMain | OpenWal)) != 0)
            Field(file, 0) = PatchedMethods(Field(file, 0), (flags & OpenWal) != 0);
        return code;
    }

    private static nint PatchedMethods(nint methods, bool isWal)
    {
        lock (Patched)
        {
            if (Patched.TryGetValue((methods, isWal), out var known))
                return known;

            var own = (nint)NativeMemory.AllocZeroed(MethodsSize);
            Buffer.MemoryCopy((void*)methods, (void*)own, MethodsSize, MethodsSize);
            realWrite = (delegate* unmanaged<nint, void*, int, long, int>)Field(methods, MethodsWrite);
            realSync = (delegate* unmanaged<nint, int, int>)Field(methods, MethodsSync);
            Field(own, MethodsWrite) = isWal
                ? (nint)(delegate* unmanaged<nint, void*, int, long, int>)&WriteWal
                : (nint)(delegate* unmanaged<nint, void*, int, long, int>)&WriteMain;
            Field(own, MethodsSync) = isWal ? (nint)(delegate* unmanaged<nint, int, int>)&SyncWal : (nint)(delegate* unmanaged<nint, int, int>)&SyncMain;
            Patched.Add((methods, isWal), own);
            return own;
        }
    }

    [UnmanagedCallersOnly]
    private static int WriteMain(nint file, void* bytes, int size, long at) => MainWrite is var code and not 0 ? code : realWrite(file, bytes, size, at);

    [UnmanagedCallersOnly]
    private static int WriteWal(nint file, void* bytes, int size, long at) => WalWrite is var code and not 0 ? code : realWrite(file, bytes, size, at);

    [UnmanagedCallersOnly]
    private static int SyncMain(nint file, int flags) => MainFlush is var code and not 0 ? code : realSync(file, flags);

    [UnmanagedCallersOnly]
    private static int SyncWal(nint file, int flags)
    {
        if (WalFlush is var code and not 0)
            return code;
        if (Volatile.Read(ref WalFlushesToFail) > 0 && Interlocked.Decrement(ref WalFlushesToFail) >= 0)
            return FlushError;
        return realSync(file, flags);
    }

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint sqlite3_vfs_find(nint name);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_vfs_register(nint vfs, int makeDefault);
}
