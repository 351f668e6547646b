using System.Collections.Immutable;
using Vooraf.Api.Buffers;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Searches;

/// <summary>Writes a searchset Bundle around stored bytes: no parsing, no serialising.</summary>
internal static class SearchBundle
{
    // Room for everything of an entry but its resource: base URL, type, id and the names of the elements.
    private const int EntryFrame = 256;

    public static PooledBuffer Write(ServiceBase serviceBase, SearchQuery query, SearchAnswer found, string? next, ImmutableArray<Issue> warnings)
    {
        var buffer = new PooledBuffer(SizeOf(found.Matches) + SizeOf(found.Includes) + 2048);
        buffer.Add("{\"resourceType\":\"Bundle\",\"type\":\"searchset\""u8);
        if (query.WithTotal || query.CountOnly)
        {
            buffer.Add(",\"total\":"u8);
            buffer.AddNumber(found.Total);
        }

        AddLinks(buffer, serviceBase, query, next);
        var separator = AddEntries(buffer, serviceBase, found.Matches, "\"match\""u8, ",\"entry\":["u8);
        separator = AddEntries(buffer, serviceBase, found.Includes, "\"include\""u8, separator);
        AddWarnings(buffer, warnings, ref separator);
        buffer.Add(separator.SequenceEqual(","u8) ? "]}"u8 : "}"u8);
        return buffer;
    }

    /// <summary>How many bytes these resources take in a Bundle, about.</summary>
    public static int SizeOf(ImmutableArray<ResourceVersion> versions)
    {
        var size = 0;
        foreach (var version in versions)
            size += version.Json.Length + EntryFrame;
        return size;
    }

    private static void AddLinks(PooledBuffer buffer, ServiceBase serviceBase, SearchQuery query, string? next)
    {
        buffer.Add(",\"link\":[{\"relation\":\"self\",\"url\":\""u8);
        buffer.Add(serviceBase.Utf8WithSlash);
        buffer.AddPlain(query.ResourceType);
        QueryText.AddVisible(buffer, query.Applied);
        if (next is not null)
        {
            buffer.Add("\"},{\"relation\":\"next\",\"url\":\""u8);
            buffer.AddPlain(next);
        }

        buffer.Add("\"}]"u8);
    }

    private static ReadOnlySpan<byte> AddEntries(
        PooledBuffer buffer, ServiceBase serviceBase, ImmutableArray<ResourceVersion> versions, ReadOnlySpan<byte> mode, ReadOnlySpan<byte> separator)
    {
        foreach (var version in versions)
        {
            buffer.Add(separator);
            separator = ","u8;
            buffer.Add("{\"fullUrl\":\""u8);
            buffer.Add(serviceBase.Utf8WithSlash);
            buffer.AddPlain(version.Key.Type);
            buffer.Add("/"u8);
            buffer.AddPlain(version.Key.Id);
            buffer.Add("\",\"resource\":"u8);
            buffer.Add(version.Json.Span);
            buffer.Add(",\"search\":{\"mode\":"u8);
            buffer.Add(mode);
            buffer.Add("}}"u8);
        }

        return separator;
    }

    private static void AddWarnings(PooledBuffer buffer, ImmutableArray<Issue> warnings, ref ReadOnlySpan<byte> separator)
    {
        if (warnings.IsEmpty)
            return;

        buffer.Add(separator);
        separator = ","u8;
        buffer.Add("{\"resource\":"u8);
        OperationOutcome.Write(buffer, warnings);
        buffer.Add(",\"search\":{\"mode\":\"outcome\"}}"u8);
    }
}
