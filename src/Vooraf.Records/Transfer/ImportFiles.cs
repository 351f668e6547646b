using System.Globalization;
using System.Text;

namespace Vooraf.Records.Transfer;

/// <summary>Finds what a path holds: a file, or the files of a folder and its folders, in the order of their names.</summary>
public static class ImportFiles
{
    private static readonly string[] Endings = [".json", ".xml", ".ndjson"];

    /// <summary>The texts, one resource or Bundle each, read one after the other.</summary>
    /// <param name="path">A file, or a folder: then all files in it and below it.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IEnumerable<ImportedText> Read(string path) => Files(path).SelectMany(file => Texts(file, Directory.Exists(path) ? Path.GetRelativePath(path, file) : Path.GetFileName(file)));

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : throw new FileNotFoundException($"There is no file or folder '{path}'.");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<ImportedText> Texts(string file, string name) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".ndjson" => Lines(file, name),
        ".xml" => [new ImportedText(name, File.ReadAllBytes(file), IsXml: true)],
        _ => [new ImportedText(name, File.ReadAllBytes(file), IsXml: false)],
    };

    // Latin-1 has a character for each byte: whether the bytes are UTF-8 is for the reader of resources to judge.
    private static IEnumerable<ImportedText> Lines(string file, string name)
    {
        using var lines = new StreamReader(file, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!line.AsSpan().Trim(" \t").IsEmpty)
                yield return new ImportedText(string.Create(CultureInfo.InvariantCulture, $"{name} line {number}"), Encoding.Latin1.GetBytes(line), IsXml: false) { File = name };
        }
    }
}
