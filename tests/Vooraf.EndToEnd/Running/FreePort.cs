using System.Net;
using System.Net.Sockets;

namespace Vooraf.EndToEnd.Running;

/// <summary>Finds a port on the loopback address that nobody listens on.</summary>
internal static class FreePort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
