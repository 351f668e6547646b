using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>The address of an operation, relative to the base unless the script gives a whole one.</summary>
internal static class RequestPath
{
    /// <summary>The address; null when the operation does not say enough.</summary>
    public static string? Of(ScriptOperation operation, ScriptMemory memory)
    {
        if (operation.Url is { } url)
            return url;
        var type = operation.Resource ?? Content(operation.TargetId ?? operation.SourceId, memory)?.Type;
        var parameters = operation.Parameters ?? "";
        return operation.Type switch
        {
            "capabilities" => "metadata" + parameters,
            "batch" or "transaction" => parameters,
            _ when type is null => null,
            "create" or "search" => type + parameters,
            "history" => $"{Instance(operation, memory, type)}/_history",
            "vread" => operation.TargetId is { } target && Version(target, memory) is { } version ? $"{Instance(operation, memory, type)}/_history/{version}" : type + parameters,
            _ => Instance(operation, memory, type),
        };
    }

    private static string Instance(ScriptOperation operation, ScriptMemory memory, string type)
    {
        if (operation.Parameters is { Length: > 0 } parameters)
            return type + parameters;
        return Content(operation.TargetId ?? operation.SourceId, memory)?.Id is { } id ? $"{type}/{id}" : type;
    }

    private static string? Version(string target, ScriptMemory memory) =>
        Content(target, memory) is { HasResource: true } content && content.Resource.TryGetProperty("meta", out var meta) && meta.TryGetProperty("versionId", out var version)
            ? version.GetString()
            : null;

    private static ScriptContent? Content(string? id, ScriptMemory memory) => id is null ? null : memory.Find(id);
}
