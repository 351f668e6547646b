using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Says what is wrong with an answer to a request, whatever that request was.</summary>
internal static partial class FuzzJudge
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    /// <summary>True when the answer came too late or not at all.</summary>
    public static bool IsLate(RawAnswer answer) => answer.Status == 0 || answer.Took > Slow;

    /// <summary>What is wrong, in a few words; null when nothing is.</summary>
    public static string? Wrong(FuzzCase request, RawAnswer answer)
    {
        if (answer.Status == 0)
            return "no answer";
        if (answer.Status >= 500 && !IsUnknownMethod(request, answer))
            return string.Create(CultureInfo.InvariantCulture, $"answered {answer.Status}: {Encoding.UTF8.GetString(answer.Body)}");
        if (answer.Took > Slow)
            return string.Create(CultureInfo.InvariantCulture, $"took {answer.Took.TotalMilliseconds:F0} ms");
        return answer.Status < 400 ? null : WrongRefusal(request, answer);
    }

    private static string? WrongRefusal(FuzzCase request, RawAnswer answer)
    {
        var body = Encoding.UTF8.GetString(answer.Body);
        if (EchoedBsn(request, answer, body) is { } bsn)
            return $"the BSN {bsn} of the request is in the refusal: {body}";
        var mayBeEmpty = !answer.IsOfProgram || string.Equals(request.Method, "HEAD", StringComparison.Ordinal);
        mayBeEmpty |= !request.Target.StartsWith("/fhir/r4", StringComparison.Ordinal);
        return mayBeEmpty || IsOperationOutcome(answer, body) ? null : string.Create(CultureInfo.InvariantCulture, $"refused with {answer.Status} but no OperationOutcome: {body}");
    }

    private static bool IsUnknownMethod(FuzzCase request, RawAnswer answer) => answer.Status == 501 && request.Method is not ("GET" or "POST" or "PUT" or "DELETE");

    private static bool IsOperationOutcome(RawAnswer answer, string body)
    {
        try
        {
            if (answer.Headers.GetValueOrDefault("content-type", "").Contains("xml", StringComparison.Ordinal))
                return string.Equals(XDocument.Parse(body).Root!.Name.LocalName, "OperationOutcome", StringComparison.Ordinal);
            using var outcome = JsonDocument.Parse(body);
            return string.Equals(outcome.RootElement.GetProperty("resourceType").GetString(), "OperationOutcome", StringComparison.Ordinal)
                && outcome.RootElement.GetProperty("issue").GetArrayLength() > 0;
        }
        catch (Exception unreadable) when (unreadable is JsonException or XmlException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? EchoedBsn(FuzzCase request, RawAnswer answer, string body)
    {
        var shown = body + string.Join('\n', answer.Headers.Values);
        var candidates = Bsn().Matches(shown).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        if (candidates.Count == 0)
            return null;
        var sent = request.Target + string.Join('\n', request.Headers) + Encoding.UTF8.GetString(request.Body);
        return candidates.Find(bsn => MadeUpBsn.Passes(bsn) && sent.Contains(bsn, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<!\d)9999\d{5}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bsn();
}
