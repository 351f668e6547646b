using System.Collections.Frozen;
using System.Globalization;

namespace Vooraf.Api.Routing;

/// <summary>Reads a method and a path below the base. One pass, no look-up but that of the resource type.</summary>
/// <param name="types">The resource types that are served.</param>
internal sealed class RouteParser(FrozenSet<string> types)
{
    private const string TypeMethods = "GET, HEAD, POST, PUT, DELETE";
    private const string InstanceMethods = "GET, HEAD, PUT, DELETE";
    private const string ReadMethods = "GET, HEAD";
    private const string ValidateOperation = "$validate";
    private const string PlanFormOperation = "$plan-form";
    private const string AccessLogOperation = "$access-log";
    private const string AuditEvent = "AuditEvent";
    private const int LongestId = 64;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known = types.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a route.</summary>
    /// <param name="method">HTTP method, in capitals.</param>
    /// <param name="path">The decoded path below the base, with or without slashes around it.</param>
    public ApiRoute Parse(string method, ReadOnlySpan<char> path)
    {
        var route = ParseAny(method, path);
        return route.Type is AuditEvent ? OfAudit(route) : route;
    }

    private ApiRoute ParseAny(string method, ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        if (path.IsEmpty)
            return OfBase(method);
        if (path is "metadata")
            return IsRead(method) ? new ApiRoute(Interaction.Capabilities) : ApiRoute.MethodUnknown(ReadMethods);

        var head = Cut(ref path);
        if (!known.TryGetValue(head, out var type))
            return ApiRoute.Unknown;
        if (path.IsEmpty)
            return OfType(method, type);

        var id = Cut(ref path);
        if (id is "_search" && path.IsEmpty)
            return method is "POST" ? new ApiRoute(Interaction.Search, type) : ApiRoute.MethodUnknown("POST");
        if (id is ValidateOperation && path.IsEmpty)
            return OfValidate(method, type, "");
        return IsId(id) ? OfInstance(method, type, id.ToString(), path) : ApiRoute.Unknown;
    }

    /// <summary>True when the text can be a logical id.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestId)
            return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not '-' and not '.')
                return false;
        }

        return true;
    }

    private static ApiRoute OfBase(string method) =>
        method is "POST" ? new ApiRoute(Interaction.Bundle) : ApiRoute.MethodUnknown("POST");

    private static ApiRoute OfType(string method, string type) => method switch
    {
        "GET" or "HEAD" => new ApiRoute(Interaction.Search, type),
        "POST" => new ApiRoute(Interaction.Create, type),
        "PUT" => new ApiRoute(Interaction.ConditionalUpdate, type),
        "DELETE" => new ApiRoute(Interaction.ConditionalDelete, type),
        _ => ApiRoute.MethodUnknown(TypeMethods),
    };

    private static ApiRoute OfInstance(string method, string type, string id, ReadOnlySpan<char> rest)
    {
        if (rest is ValidateOperation)
            return OfValidate(method, type, id);
        if (rest is PlanFormOperation && type is "Patient")
            return IsRead(method) ? new ApiRoute(Interaction.PlanForm, type, id) : ApiRoute.MethodUnknown(ReadMethods);
        if (rest is AccessLogOperation && type is "Patient")
            return IsRead(method) ? new ApiRoute(Interaction.AccessLog, type, id) : ApiRoute.MethodUnknown(ReadMethods);
        if (!rest.IsEmpty)
            return OfHistory(method, type, id, rest);

        return method switch
        {
            "GET" or "HEAD" => new ApiRoute(Interaction.Read, type, id),
            "PUT" => new ApiRoute(Interaction.Update, type, id),
            "DELETE" => new ApiRoute(Interaction.Delete, type, id),
            _ => ApiRoute.MethodUnknown(InstanceMethods),
        };
    }

    // AuditEvents are made of the log: they have one version, and nobody writes them.
    private static ApiRoute OfAudit(ApiRoute route) => route.Interaction switch
    {
        Interaction.Read => route with { Interaction = Interaction.AuditRead },
        Interaction.Search => route with { Interaction = Interaction.AuditSearch },
        Interaction.Create or Interaction.Update or Interaction.ConditionalUpdate or Interaction.Delete or Interaction.ConditionalDelete =>
            route with { Interaction = Interaction.AuditWrite },
        Interaction.History or Interaction.VersionRead => ApiRoute.Unknown,
        _ => route,
    };

    private static ApiRoute OfValidate(string method, string type, string id) =>
        method is "POST" ? new ApiRoute(Interaction.Validate, type, id) : ApiRoute.MethodUnknown("POST");

    private static ApiRoute OfHistory(string method, string type, string id, ReadOnlySpan<char> rest)
    {
        if (Cut(ref rest) is not "_history")
            return ApiRoute.Unknown;
        if (!IsRead(method))
            return ApiRoute.MethodUnknown(ReadMethods);
        if (rest.IsEmpty)
            return new ApiRoute(Interaction.History, type, id);

        // A version id that is no number of ours is a version that does not exist.
        var version = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return IsId(rest) ? new ApiRoute(Interaction.VersionRead, type, id, version) : ApiRoute.Unknown;
    }

    private static bool IsRead(string method) => method is "GET" or "HEAD";

    private static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        var head = slash < 0 ? path : path[..slash];
        path = slash < 0 ? [] : path[(slash + 1)..];
        return head;
    }
}
