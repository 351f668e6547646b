using System.Xml.Linq;
using Vooraf.Testing;

namespace Vooraf.Tests;

/// <summary>Holds the import rules between the rooms (docs/adr/0001).</summary>
public class RoomTests
{
    private static readonly Dictionary<string, string[]> AllowedBy = new(StringComparer.Ordinal)
    {
        ["Vooraf.Fhir"] = [],
        ["Vooraf.Records"] = ["Vooraf.Fhir"],
        ["Vooraf.Planning"] = ["Vooraf.Fhir", "Vooraf.Records"],
        ["Vooraf.Access"] = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning"],
        ["Vooraf.Api"] = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning", "Vooraf.Access"],
        ["Vooraf.Web"] = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning", "Vooraf.Access"],
        ["Vooraf"] = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning", "Vooraf.Access", "Vooraf.Api", "Vooraf.Web"],
    };

    public static TheoryData<string> Rooms() => [.. AllowedBy.Keys];

    [Fact]
    public void every_project_in_src_is_a_room_with_a_rule()
    {
        var projects = Directory.GetDirectories(Path.Combine(SharedFiles.Repository, "src")).Select(Path.GetFileName);

        projects.Order(StringComparer.Ordinal).ShouldBe(AllowedBy.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void a_room_refers_only_to_rooms_below_it(string room)
    {
        var file = Path.Combine(SharedFiles.Repository, "src", room, room + ".csproj");

        var referred = XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        referred.Except(AllowedBy[room], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void a_compiled_room_uses_only_rooms_below_it(string room)
    {
        var assembly = System.Reflection.Assembly.Load(string.Equals(room, "Vooraf", StringComparison.Ordinal) ? "vooraf" : room);

        var used = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Vooraf", StringComparison.Ordinal));

        used.Except(AllowedBy[room], StringComparer.Ordinal).ShouldBeEmpty();
    }
}
