using System.Collections.Frozen;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads an operation.</summary>
internal static class OperationReader
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "type", "resource", "label", "description", "accept", "contentType", "destination", "encodeRequestUrl", "method", "origin", "params", "requestHeader",
        "requestId", "responseId", "sourceId", "targetId", "url",
    ],
    StringComparer.Ordinal);

    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        ["read", "vread", "update", "updateCreate", "delete", "history", "create", "search", "batch", "transaction", "capabilities"], StringComparer.Ordinal);

    public static ScriptOperation Read(ScriptElement operation, int destination)
    {
        var type = operation.Child("type").Text("code");
        return new ScriptOperation(Description(operation, type), Problem(operation, type, destination))
        {
            Type = type,
            Resource = operation.Text("resource"),
            Url = operation.Text("url"),
            Parameters = operation.Text("params"),
            Method = operation.Text("method")?.ToUpperInvariant(),
            Accept = operation.Text("accept"),
            ContentType = operation.Text("contentType"),
            EncodesUrl = operation.Flag("encodeRequestUrl", absent: true),
            Headers = [.. operation.Children("requestHeader").Select(header => KeyValuePair.Create(header.Text("field") ?? "", header.Text("value") ?? ""))],
            RequestId = operation.Text("requestId"),
            ResponseId = operation.Text("responseId"),
            SourceId = operation.Text("sourceId"),
            TargetId = operation.Text("targetId"),
        };
    }

    private static string Description(ScriptElement operation, string? type) =>
        operation.Text("description") ?? operation.Text("label") ?? $"{type ?? operation.Text("method") ?? "request"} {operation.Text("resource") ?? operation.Text("url")}".TrimEnd();

    private static string? Problem(ScriptElement operation, string? type, int destination)
    {
        if (operation.Unknown(Known) is { } unknown)
            return $"the element {unknown} of an operation is not known";
        if (type is not null && !Types.Contains(type))
            return $"operations of type {type} are not supported";
        if (type is null && operation.Text("url") is null)
            return "an operation needs a type or a url";
        return operation.Number("destination", destination) == destination ? null : "more than one destination is not supported";
    }
}
