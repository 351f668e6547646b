using System.Text;
using System.Text.Json;

namespace Vooraf.EndToEnd.Leaks;

/// <summary>Searches bytes for secrets in every form in which they may have been left: UTF-8, escaped JSON, both kinds of UTF-16, hexadecimal digits, base64 at each of its three places, percent-encoded.</summary>
internal sealed class LeakSearch
{
    private readonly List<(string Secret, string Form, byte[] Bytes)> patterns = [];

    public LeakSearch(IEnumerable<string> secrets)
    {
        foreach (var secret in secrets.Distinct(StringComparer.Ordinal))
            patterns.AddRange(FormsOf(secret).DistinctBy(form => Convert.ToHexString(form.Bytes), StringComparer.Ordinal).Select(form => (secret, form.Name, form.Bytes)));
    }

    /// <summary>Every form in which a secret is sought.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> FormsOf(string secret)
    {
        var utf8 = Encoding.UTF8.GetBytes(secret);
        yield return ("utf-8", utf8);
        yield return ("lower utf-8", Encoding.UTF8.GetBytes(secret.ToLowerInvariant()));
        yield return ("json", Encoding.ASCII.GetBytes(JsonEncodedText.Encode(secret).ToString()));
        yield return ("utf-16 little", Encoding.Unicode.GetBytes(secret));
        yield return ("utf-16 big", Encoding.BigEndianUnicode.GetBytes(secret));
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
        yield return ("HEX", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
        yield return ("percent", Encoding.ASCII.GetBytes(Uri.EscapeDataString(secret)));
        yield return ("plus", Encoding.ASCII.GetBytes(Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal)));
        yield return ("every percent", Encoding.ASCII.GetBytes(string.Concat(utf8.Select(part => "%" + part.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)))));
        for (var before = 0; before < 3; before++)
        {
            var middle = MiddleOfBase64(utf8, before);
            yield return ("base64", Encoding.ASCII.GetBytes(middle));
            yield return ("base64url", Encoding.ASCII.GetBytes(middle.Replace('+', '-').Replace('/', '_')));
        }
    }

    /// <summary>What is found, one sentence each.</summary>
    public IEnumerable<string> In(string where, byte[] bytes) =>
        patterns.Where(pattern => bytes.AsSpan().IndexOf(pattern.Bytes) >= 0).Select(pattern => $"{where} holds '{pattern.Secret}' as {pattern.Form}");

    /// <summary>What is found in all files of folders.</summary>
    public List<string> InFolders(params IEnumerable<string> folders)
    {
        var found = new List<string>();
        foreach (var file in folders.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Where(IsContents))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            found.AddRange(In(file, bytes.ToArray()));
        }

        return found;
    }

    /// <summary>False for locks, and for pipes and sockets of the runtime, which hold nothing and block who reads them.</summary>
    public static bool IsContents(string file) =>
        !file.EndsWith(".lock", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("clr-debug-pipe", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("dotnet-diagnostic", StringComparison.Ordinal);

    // The digits that depend on the secret alone, whatever stands before and behind it.
    private static string MiddleOfBase64(byte[] secret, int before)
    {
        byte[] padded = [.. new byte[before], .. secret];
        var whole = Convert.ToBase64String(padded);
        var first = ((before * 8) + 5) / 6;
        return whole[first..(padded.Length * 8 / 6)];
    }
}
