using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Makes the request that an operation means, its variables filled in.</summary>
internal sealed class RequestBuilder(ScriptMemory memory, ScriptVariables variables, string format, Uri serviceBase)
{
    /// <summary>The request, or why there is none.</summary>
    public (ScriptRequest? Request, Verdict Problem) Build(ScriptOperation operation)
    {
        if (operation.Problem is { } problem)
            return (null, Verdict.NotCarriedOut(problem));
        if (Filled(operation, out var filled) is { } missing)
            return (null, missing);
        if (filled.SourceId is { } source && memory.Find(source) is null)
            return (null, Verdict.NotCarriedOut($"what is to be sent is missing: {memory.Problem(source)}"));
        if (filled.TargetId is { } target && memory.Find(target) is null)
            return (null, Verdict.NotCarriedOut($"what the request is about is missing: {memory.Problem(target)}"));
        return Make(filled);
    }

    private (ScriptRequest? Request, Verdict Problem) Make(ScriptOperation operation)
    {
        var (body, missing) = Body(operation.SourceId);
        if (missing is { } problem)
            return (null, problem);
        var form = operation is { Type: "search", Method: "POST" };
        if (RequestPath.Of(operation, memory) is not { } path)
            return (null, Verdict.NotCarriedOut("the operation does not say which resource it is about"));
        if (Address(form ? $"{operation.Resource}/_search" : path, operation.EncodesUrl) is not { } address)
            return (null, Verdict.NotCarriedOut($"{path} is not an address"));
        var request = new ScriptRequest(MethodOf(operation), address)
        {
            Accept = MediaType(operation.Accept ?? format),
            ContentType = MediaType(operation.ContentType ?? format),
            Body = body,
            Form = form ? FormText.Of(operation.Parameters ?? "") : null,
            Headers = operation.Headers,
        };
        return (request, Verdict.Holds);
    }

    /// <summary>The method that the script names, or that its type has.</summary>
    private static HttpMethod MethodOf(ScriptOperation operation) => operation.Method is { } method ? new HttpMethod(method) : operation.Type switch
    {
        "create" or "batch" or "transaction" => HttpMethod.Post,
        "update" or "updateCreate" => HttpMethod.Put,
        "delete" => HttpMethod.Delete,
        _ => HttpMethod.Get,
    };

    private Uri? Address(string path, bool encodes)
    {
        var whole = Uri.IsWellFormedUriString(path, UriKind.Absolute) || path.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? path : serviceBase.AbsoluteUri + path.TrimStart('/');
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = !encodes };
        return Uri.TryCreate(whole, options, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private static string? MediaType(string format) => format switch
    {
        "json" => FhirTransport.Json,
        "xml" => FhirTransport.Xml,
        "none" => null,
        _ => format,
    };

    private (ScriptContent? Content, Verdict? Problem) Body(string? source)
    {
        if (source is null)
            return (null, null);
        var content = memory.Find(source)!;
        var filled = variables.Fill(content.HasResource ? content.Resource.GetRawText() : "");
        if (filled.Problem is { } problem)
            return (null, problem);
        return Reading.ResourceFile.TryRead(System.Text.Encoding.UTF8.GetBytes(filled.Text), out var resource, out _)
            ? (ScriptContent.Of(resource), null)
            : (null, Verdict.NotCarriedOut("what is to be sent is no resource"));
    }

    private Verdict? Filled(ScriptOperation operation, out ScriptOperation filled)
    {
        Verdict? problem = null;
        filled = operation with
        {
            Url = Text(operation.Url),
            Parameters = Text(operation.Parameters),
            Resource = Text(operation.Resource),
            Headers = [.. operation.Headers.Select(header => KeyValuePair.Create(header.Key, Text(header.Value)!))],
        };
        return problem;

        string? Text(string? text)
        {
            if (text is null)
                return null;
            var result = variables.Fill(text);
            problem = problem is { Outcome: TestOutcome.NotCarriedOut } ? problem : result.Problem ?? problem;
            return result.Text;
        }
    }
}
