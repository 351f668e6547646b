using Vooraf.Configuration;
using Vooraf.Planning.People;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Serving;

/// <summary>What a developer who tries the program out needs: made-up people, and how to ask for one.</summary>
internal static class Welcome
{
    private const int People = 12;

    private const string RootsStay =
        "The signed roots of the log stay on this machine: whoever has it whole can change the log and nobody sees it. Set logRoots to a place elsewhere.";

    /// <summary>In Development, fills an empty store of the demo holder.</summary>
    public static async Task MakePeopleAsync(Rooms rooms, Terminal terminal, CancellationToken cancellation)
    {
        if (!rooms.Settings.IsDevelopment || await AnyoneAsync(rooms, cancellation))
            return;
        var refused = await new PeopleMaker(rooms, SettingsRules.Demo).StoreAsync(new MadeUpPeople(rooms.Standard, new PeopleOptions()), 1, People, new Progress<long>(), cancellation);
        foreach (var sentence in refused)
            terminal.Error(sentence);
        terminal.Say($"The store was empty: made {People - refused.Count} people who do not exist, with plans, at holder '{SettingsRules.Demo}'.");
    }

    public static void Say(Settings settings, IEnumerable<string> urls, Terminal terminal)
    {
        var address = urls.First();
        terminal.Say($"Vooraf listens on {string.Join(" and ", urls)} ({settings.Environment}, data in {settings.Data}).");
        if (!settings.IsDevelopment)
        {
            if (settings.LogRoots is null)
                terminal.Say(RootsStay);
            return;
        }

        var bsn = new MadeUpPeople(Planning.Standard.PzpStandard.Load(), new PeopleOptions()).Make(1).Bsn;
        terminal.Say($"""

            Look at the made-up people and their plans: {address}/

            Get a token:
              TOKEN=$(curl -s {address}/connect/token -d grant_type=client_credentials -d client_id=demo -d client_secret=demo | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            Find a made-up person by BSN:
              curl -s {address}/fhir/r4/Patient/_search -H "Authorization: Bearer $TOKEN" --data-urlencode "identifier=http://fhir.nl/fhir/NamingSystem/bsn|{bsn}"

            """);
    }

    private static async Task<bool> AnyoneAsync(Rooms rooms, CancellationToken cancellation)
    {
        await foreach (var _ in rooms.Store.DossiersAsync(SettingsRules.Demo, cancellation))
            return true;
        return false;
    }
}
