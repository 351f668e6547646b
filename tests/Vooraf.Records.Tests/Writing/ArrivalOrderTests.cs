using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>In whatever order a folder of resources comes in, everything ends in the same place.</summary>
public sealed class ArrivalOrderTests
{
    private const int Rounds = 150;

    private static readonly string[] Folder =
    [
        MadeUp.Patient(1, "p1"),
        MadeUp.RelatedPerson("Patient/p1", "r1"),
        MadeUp.Encounter(id: "e1"),
        MadeUp.Procedure("Patient/p1", "Encounter/e1", "pr1"),
        MadeUp.Form("f1", "Encounter/e1"),
        MadeUp.Device("d1"),
        MadeUp.DeviceUse("Patient/p1", "Device/d1", "du1"),
        """{"resourceType":"Observation","id":"o1","status":"final","code":{"text":"wens"},"subject":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"BSN2"}}}""".Replace("BSN2", MadeUpBsn.Number(2), StringComparison.Ordinal),
        MadeUp.Patient(2, "p2"),
        MadeUp.Device("d2"),
        MadeUp.DeviceUse("Patient/p2", "Device/d2", "du2"),
        MadeUp.Observation("Patient/p2", "o2", ""","device":{"reference":"Device/d2"},"performer":[{"reference":"PractitionerRole/role"}]"""),
        MadeUp.Practitioner("prac"),
        MadeUp.PractitionerRole("Practitioner/prac", "role"),
        MadeUp.Device("nobody", "S-9"),
        MadeUp.Observation("Patient/unknown", "o3"),
    ];

    [Fact]
    public async Task single_updates_in_any_order_give_the_same_homes()
    {
        var random = new Random(20260302);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Folder.ToArray();
            random.Shuffle(order);
            var house = new WritingHouse();
            foreach (var json in order)
                await house.StoreAsync(Entries.Put(json));

            Check(house, string.Join(' ', order.Select(NameOf)));
        }
    }

    [Fact]
    public async Task one_transaction_in_any_order_gives_the_same_homes()
    {
        var random = new Random(20260303);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Folder.ToArray();
            random.Shuffle(order);
            var house = new WritingHouse();
            (await house.TransactAsync([.. order.Select(json => Entries.Put(json))])).Refusal.ShouldBeNull();

            Check(house, string.Join(' ', order.Select(NameOf)));
        }
    }

    [Fact]
    public async Task several_clients_in_any_order_lose_nothing_that_names_a_person()
    {
        var random = new Random(20260304);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Folder.ToArray();
            random.Shuffle(order);
            var house = new WritingHouse();
            foreach (var json in order)
            {
                house.Me = WritingHouse.WriterOf("demo", json.Contains("Patient/", StringComparison.Ordinal) ? "ehr" : "other");
                await house.StoreAsync(Entries.Put(json));
            }

            var homes = house.Memory.Homes;
            foreach (var name in (string[])["RelatedPerson/r1", "Procedure/pr1", "DeviceUseStatement/du1"])
                homes[WritingHouse.KeyOf(name)].ShouldBe(homes[WritingHouse.KeyOf("Patient/p1")], string.Join(' ', order.Select(NameOf)));
        }
    }

    private static void Check(WritingHouse house, string order)
    {
        var homes = house.Memory.Homes;
        var one = homes[WritingHouse.KeyOf("Patient/p1")];
        var two = homes[WritingHouse.KeyOf("Patient/p2")];
        one.ShouldNotBe(two);
        foreach (var (key, home) in homes)
            home.ShouldBe(Expected(key.ToString(), one, two), $"{key} in the order {order}");
    }

    private static Home Expected(string name, Home one, Home two) => name switch
    {
        "Practitioner/prac" or "PractitionerRole/role" => Home.OfDirectory("demo"),
        "Device/nobody" or "Observation/o3" => Home.OfTray("demo", "ehr"),
        "Observation/o1" or "Patient/p2" or "Device/d2" or "DeviceUseStatement/du2" or "Observation/o2" => two,
        _ => one,
    };

    private static string NameOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("id").GetString()!;
    }
}
