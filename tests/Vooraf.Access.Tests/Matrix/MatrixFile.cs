namespace Vooraf.Access.Tests.Matrix;

/// <summary>The lines of one of the data files of the matrix, each in its fields.</summary>
internal static class MatrixFile
{
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(MatrixFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
