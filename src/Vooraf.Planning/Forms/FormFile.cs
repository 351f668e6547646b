using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vooraf.Planning.Forms;

/// <summary>The embedded file of the form as it is written.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FormFile(ImmutableArray<FormFile.Item> Items, ImmutableArray<FormFile.Difference> Accepted)
{
    internal sealed record Item(
        string LinkId, string Type, string Nl, string En, bool Repeats, bool ReadOnly, Option[]? Options, Condition? EnabledWhen, Item[]? Items);

    internal sealed record Option(string? System, string Code, string Nl, string En);

    internal sealed record Condition(string Question, string? System, string Code);

    internal sealed record Coding(string? System, string Code);

    internal sealed record Difference(string LinkId, string[]? Types, string? System, string? Code, Coding? Means, string Why);
}
