using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Formats;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Xml;

namespace Vooraf.Api.Http;

/// <summary>Reads the headers and the body of a request into its call.</summary>
internal sealed class CallReader(ApiSettings settings)
{
    // A search is a few parameters; each costs many times its length.
    private const int MostFormBytes = 64 * 1024;

    public ValueTask<CallReading> ReadAsync(HttpRequest request, ApiCall call)
    {
        var read = call with { Conditions = ConditionsOf(request.Headers), Preferences = PreferencesOf(request.Headers["Prefer"]) };
        return TakesBody(call) ? ReadBodyAsync(request, read) : ValueTask.FromResult(new CallReading(read));
    }

    private static bool TakesBody(ApiCall call) => call.Route.Interaction switch
    {
        Interaction.Create or Interaction.Update or Interaction.ConditionalUpdate or Interaction.Bundle or Interaction.Validate => true,
        Interaction.Search => HttpMethods.IsPost(call.Method),
        _ => false,
    };

    private async ValueTask<CallReading> ReadBodyAsync(HttpRequest request, ApiCall call)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
            return new CallReading(call, UnsupportedMedia("Send the body without a Content-Encoding."));

        var isForm = call.Route.Interaction == Interaction.Search;
        var mayBeEmpty = isForm || call.Route is { Interaction: Interaction.Validate, Id.Length: > 0 };
        var format = BodyFormatOf(request.ContentType, isForm);
        if (format is null && !(mayBeEmpty && IsEmpty(request)))
            return new CallReading(call, UnsupportedMedia(isForm ? "Send a search as application/x-www-form-urlencoded." : "Send application/fhir+json or application/fhir+xml, in UTF-8, of FHIR version 4.0."));

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        deadline.CancelAfter(settings.RequestTime);
        try
        {
            var limit = Math.Min(settings.BodyLimit, isForm ? MostFormBytes : format == WireFormat.Xml ? XmlResourceReader.LargestDocument : int.MaxValue);
            var body = await RequestBody.ReadAsync(request, limit, deadline.Token);
            if (body is null)
                return new CallReading(call, Refusals.Of(413, Issue.Error(IssueCode.TooLong, $"The body is larger than the {limit} bytes that are allowed in its format: send it in parts.")));
            return isForm ? OfForm(call, body) : OfResource(call, body, format ?? WireFormat.Json);
        }
        catch (OperationCanceledException) when (!call.Cancellation.IsCancellationRequested)
        {
            return new CallReading(call, Refusals.Of(408, Issue.Error(IssueCode.TooCostly, "The body did not come in in time.")));
        }
        catch (BadHttpRequestException bad)
        {
            return new CallReading(call, Refusals.Of(bad.StatusCode, Issue.Error(IssueCode.Structure, "The request is not well-formed HTTP.")));
        }
    }

    private static CallReading OfForm(ApiCall call, PooledBuffer body)
    {
        using (body)
            return new CallReading(call with { Form = Encoding.UTF8.GetString(body.Written.Span) });
    }

    private static CallReading OfResource(ApiCall call, PooledBuffer body, WireFormat format)
    {
        if (format == WireFormat.Json)
            return new CallReading(call with { Body = body.Written }, Buffer: body);

        using (body)
        {
            var conversion = XmlResourceReader.ToJson(body.Written);
            return conversion.IsValid ? new CallReading(call with { Body = conversion.Json }) : new CallReading(call, Refusals.Of(400, conversion.Issues));
        }
    }

    private static WireFormat? BodyFormatOf(string? contentType, bool isForm)
    {
        ReadOnlySpan<char> parameters = contentType;
        var name = MediaType.Cut(ref parameters, ';');
        if (!MediaType.ParametersFit(parameters))
            return null;
        if (isForm)
            return MediaType.Is(name, "application/x-www-form-urlencoded") ? WireFormat.Json : null;
        return name.Contains('/') ? MediaType.FormatOf(name) : null;
    }

    private static bool IsEmpty(HttpRequest request) => request.ContentLength is 0 or null && request.ContentType is null;

    private static Answer UnsupportedMedia(string sentence) => Refusals.Of(415, Issue.Error(IssueCode.NotSupported, sentence));

    private static RequestConditions ConditionsOf(IHeaderDictionary headers)
    {
        var match = headers.IfMatch;
        var noneMatch = headers.IfNoneMatch;
        var since = headers.IfModifiedSince;
        var noneExist = headers["If-None-Exist"];
        return match.Count + noneMatch.Count + since.Count + noneExist.Count == 0
            ? RequestConditions.None
            : new RequestConditions(TextOf(match), TextOf(noneMatch), TextOf(since), TextOf(noneExist));
    }

    private static Preferences PreferencesOf(StringValues header) => header.Count == 0 ? default : Preferences.Parse(header.ToString());

    private static string? TextOf(StringValues header) => header.Count == 0 ? null : header.ToString();
}
