using System.Net.Sockets;
using System.Text;

namespace Vooraf.Api.Tests.Running;

/// <summary>Sends a request byte for byte as it is written, and gives the answer byte for byte, its Date aside.</summary>
public static class RawHttp
{
    /// <summary>A GET.</summary>
    public static string Get(string url, string token, params string[] headers) => Request("GET", url, token, "", headers);

    /// <summary>A request with a form.</summary>
    public static string Form(string url, string form, string token, params string[] headers) =>
        Request("POST", url, token, form, ["Content-Type: application/x-www-form-urlencoded", $"Content-Length: {form.Length}", .. headers]);

    /// <summary>Sends it.</summary>
    public static async Task<string> SendAsync(Uri address, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        return string.Join("\r\n", Encoding.Latin1.GetString(answer.ToArray()).Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)));
    }

    /// <summary>The status of a raw answer.</summary>
    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Request(string method, string url, string token, string body, params string[] headers) =>
        $"{method} /fhir/r4/{url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: same\r\nAuthorization: Bearer {token}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}";
}
