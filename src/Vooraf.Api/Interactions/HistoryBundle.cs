using System.Collections.Immutable;
using Vooraf.Api.Buffers;
using Vooraf.Api.Requests;
using Vooraf.Records;

namespace Vooraf.Api.Interactions;

/// <summary>Writes a history Bundle around stored bytes.</summary>
internal static class HistoryBundle
{
    public static PooledBuffer Write(ServiceBase serviceBase, string path, int total, ImmutableArray<ResourceVersion> versions, string? next)
    {
        var buffer = new PooledBuffer(4096);
        buffer.Add("{\"resourceType\":\"Bundle\",\"type\":\"history\",\"total\":"u8);
        buffer.AddNumber(total);
        buffer.Add(",\"link\":[{\"relation\":\"self\",\"url\":\""u8);
        buffer.Add(serviceBase.Utf8WithSlash);
        buffer.AddPlain(path);
        if (next is not null)
        {
            buffer.Add("\"},{\"relation\":\"next\",\"url\":\""u8);
            buffer.AddPlain(next);
        }

        buffer.Add("\"}]"u8);
        for (var i = 0; i < versions.Length; i++)
        {
            buffer.Add(i == 0 ? ",\"entry\":["u8 : ","u8);
            AddEntry(buffer, serviceBase, versions[i]);
        }

        buffer.Add(versions.IsEmpty ? "}"u8 : "]}"u8);
        return buffer;
    }

    private static void AddEntry(PooledBuffer buffer, ServiceBase serviceBase, ResourceVersion version)
    {
        var isFirst = version.Version == 1;
        buffer.Add("{\"fullUrl\":\""u8);
        buffer.Add(serviceBase.Utf8WithSlash);
        buffer.AddPlain(version.Key.ToString());
        if (!version.Deleted)
        {
            buffer.Add("\",\"resource\":"u8);
            buffer.Add(version.Json.Span);
        }
        else
        {
            buffer.Add("\""u8);
        }

        buffer.Add(",\"request\":{\"method\":\""u8);
        buffer.Add(version.Deleted ? "DELETE"u8 : isFirst ? "POST"u8 : "PUT"u8);
        buffer.Add("\",\"url\":\""u8);
        buffer.AddPlain(isFirst ? version.Key.Type : version.Key.ToString());
        buffer.Add("\"},\"response\":{\"status\":\""u8);
        buffer.Add(version.Deleted ? "204 No Content"u8 : isFirst ? "201 Created"u8 : "200 OK"u8);
        buffer.Add("\",\"etag\":\"W/\\\""u8);
        buffer.AddNumber(version.Version);
        buffer.Add("\\\"\",\"lastModified\":\""u8);
        buffer.AddInstant(version.LastUpdated);
        buffer.Add("\"}}"u8);
    }
}
