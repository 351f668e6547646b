using System.Net;
using System.Net.Sockets;

namespace Vooraf.EndToEnd.Running;

/// <summary>
/// Finds a port on the loopback address that nobody listens on. It lies below those that the system gives to who asks for any (32768 and up on Linux, 49152 elsewhere),
/// so that nobody else gets it between this moment and the one at which the program listens on it.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    // Another test process begins elsewhere.
    private static int last = Environment.ProcessId * 101 % Count;

    public static int Take()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (Interlocked.Increment(ref last) % Count);
            if (IsFree(port))
                return port;
        }

        throw new InvalidOperationException("No port is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
