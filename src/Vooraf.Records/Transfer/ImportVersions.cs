using System.Security.Cryptography;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Transfer;

/// <summary>
/// What counts of copies of the same resource with other content: the newest, where all stand in one file and say which version they are; else none of them, with the reason as its issue.
/// </summary>
internal sealed class ImportVersions
{
    private const int Named = 3;

    private ImportVersions(IEnumerable<ImportedResource> copies)
    {
        foreach (var copiesOfOne in copies.GroupBy(copy => copy.Key))
            Add([.. copiesOfOne.DistinctBy(ContentOf, StringComparer.Ordinal)]);
    }

    /// <summary>One a resource; a resource of which the newest version is a deletion is not among them.</summary>
    public List<ImportedResource> Counting { get; } = [];

    /// <summary>How many copies do not count because a newer one does.</summary>
    public int Older { get; private set; }

    public static ImportVersions Of(IEnumerable<ImportedResource> copies) => new(copies);

    private static string ContentOf(ImportedResource copy) => copy.Deleted ? copy.Source : Convert.ToHexString(SHA256.HashData(copy.Json.Span));

    private void Add(ImportedResource[] copies)
    {
        var newest = NewestOf(copies);
        Older += newest is null ? 0 : copies.Length - 1;
        if (newest is { Deleted: false })
            Counting.Add(newest);
        else if (newest is null && copies.Any(copy => !copy.Deleted))
            Counting.Add(Undecided(copies));
    }

    private static ImportedResource? NewestOf(ImportedResource[] copies)
    {
        if (copies is [var only])
            return only;
        if (copies.Any(copy => copy.Stamp is null || !string.Equals(copy.File, copies[0].File, StringComparison.Ordinal)))
            return null;

        var ordered = copies.OrderBy(copy => copy.Stamp!.Version).ToArray();
        var isInOrder = ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Stamp!.Version < pair.Second.Stamp!.Version && pair.First.Stamp.At <= pair.Second.Stamp.At);
        return isInOrder ? ordered[^1] : null;
    }

    private static ImportedResource Undecided(ImportedResource[] copies) => copies.First(copy => !copy.Deleted) with
    {
        References = [.. copies.SelectMany(copy => copy.References)],
        Issues =
        [
            Issue.Error(
                IssueCode.Conflict,
                $"The same type and id stand with other content in {Places(copies)}. Which one counts cannot be told, so none of them was stored. Keep the right one, and take the others away."),
        ],
    };

    private static string Places(ImportedResource[] copies) =>
        string.Join(", ", copies.Take(Named).Select(copy => copy.Source)) + (copies.Length > Named ? $" and {copies.Length - Named} more" : "");
}
