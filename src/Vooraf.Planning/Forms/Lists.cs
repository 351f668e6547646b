namespace Vooraf.Planning.Forms;

/// <summary>What is not written in the file is an empty list.</summary>
internal static class Lists
{
    public static T[] OrEmpty<T>(this T[]? list) => list ?? [];
}
