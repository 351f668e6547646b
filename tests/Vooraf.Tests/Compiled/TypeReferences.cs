using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Vooraf.Tests.Compiled;

/// <summary>The types of others that a compiled room uses.</summary>
internal static class TypeReferences
{
    /// <summary>The full names, of a room whose assembly is beside the tests.</summary>
    public static string[] Of(string room)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, room + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
