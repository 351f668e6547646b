namespace Vooraf.Records.Log.Chains;

/// <summary>Where roots go, from a setting.</summary>
public static class RootSinks
{
    /// <summary>What a setting may be, to end the sentence "allowed is ...".</summary>
    public const string Allowed = "a path of a file, udp://host:port or tcp://host:port (syslog), or an https address";

    private const int SyslogPort = 514;

    /// <summary>True when <see cref="Of"/> makes a sink of the text.</summary>
    public static bool Understands(string text)
    {
        using var sink = Of(text, TimeProvider.System);
        return sink is not null;
    }

    /// <summary>Makes the sink; null when the text is none.</summary>
    /// <param name="text">A path, or an address with the scheme udp, tcp, https, or http to this machine alone.</param>
    /// <param name="time">The clock.</param>
    public static IRootSink? Of(string text, TimeProvider time)
    {
        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal))
            return null;
        if (!text.Contains("://", StringComparison.Ordinal))
            return new FileRootSink(Path.GetFullPath(text));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
            return null;

        return uri.Scheme switch
        {
            "file" => new FileRootSink(uri.LocalPath),
            "udp" or "tcp" when uri.Host.Length > 0 => new SyslogRootSink(uri.Host, uri.Port < 0 ? SyslogPort : uri.Port, uri.Scheme is "tcp", time),
            "https" => new HttpRootSink(uri),
            "http" when uri.IsLoopback => new HttpRootSink(uri),
            _ => null,
        };
    }
}
