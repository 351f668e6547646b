using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vooraf.EndToEnd.Running;

/// <summary>UUIDs that follow from a text and a number, so that a run can be repeated.</summary>
internal static class RepeatableUuid
{
    public static Guid Of(string text, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}#{number}")));
        return new Guid(hash.AsSpan(0, 16));
    }
}
