using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Vooraf.Fhir.Tests.Packages;

/// <summary>Makes packages on disk, in a folder that is removed afterwards.</summary>
internal sealed class PackageMaker : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vooraf-packages").FullName;

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Folder(params (string Path, string Json)[] files)
    {
        var folder = PathOf("folder");
        foreach (var (path, json) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, json);
        }

        return folder;
    }

    public string Tarball(params (string Path, string Json)[] files) =>
        Tarball(files.Select(static file => Entry(file.Path, new MemoryStream(Encoding.UTF8.GetBytes(file.Json)))));

    public string Tarball(IEnumerable<TarEntry> entries)
    {
        var path = PathOf("package.tgz");
        using var file = File.Create(path);
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zip, TarEntryFormat.Pax);
        foreach (var entry in entries)
            tar.WriteEntry(entry);
        return path;
    }

    public static TarEntry Entry(string path, Stream data) => new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = data };

    public static string Profile(string url, string? version = null) =>
        $$$"""{"resourceType":"StructureDefinition","url":"{{{url}}}",{{{(version is null ? "" : $"\"version\":\"{version}\",")}}}"type":"Patient","snapshot":{"element":[{"id":"Patient","path":"Patient"}]}}""";

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
