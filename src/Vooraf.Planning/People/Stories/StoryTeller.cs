using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>
/// Makes up a story. What must occur among few people already (kinds of plan, decisions, an ICD, a replaced decision) rotates with the
/// number; the rest is chance.
/// </summary>
internal static class StoryTeller
{
    private static readonly DateOnly FirstConversation = new(2024, 9, 1);
    private static readonly DateOnly FirstBirth = new(1931, 1, 1);

    public static Story Tell(int number, int seed)
    {
        var chance = new Chance(((ulong)(uint)seed << 32) | (uint)number);
        var kind = KindOf(number);
        var present = number % 5 != 2;
        var person = TellPerson(number, chance, capable: present && number % 7 != 3);
        var date = FirstConversation.AddDays(chance.Below(700));
        var directives = DirectiveTeller.Tell(number, chance);
        var conversation = new Conversation
        {
            Date = date,
            Professional = chance.Pick(MadeUpDirectory.Professionals.AsSpan()),
            PatientPresent = present,
            Setting = SettingOf(chance),
            Occasion = chance.Pick(WordList.Occasions.AsSpan()),
            Directives = directives,
        };
        return new Story
        {
            Number = number,
            Kind = kind,
            WithForm = kind == PlanKind.Form || (kind == PlanKind.Resources && number % 2 == 1),
            Person = person,
            Contacts = TellContacts(number, chance),
            AdvanceDirectives = AdvanceTeller.Tell(number, date, chance),
            Icd = DirectiveTeller.HasIcd(number) ? TellIcd(number, chance) : null,
            Conversations = number % 4 == 1 ? [Earlier(conversation, chance), conversation] : [conversation],
            Wishes = WishTeller.Tell(number, chance),
        };
    }

    private static PlanKind KindOf(int number) => (number % 6) switch
    {
        0 => PlanKind.None,
        5 => PlanKind.Form,
        _ => PlanKind.Resources,
    };

    private static Person TellPerson(int number, Chance chance, bool capable) => new(
        MadeUpBsn.Of(number),
        TellHuman(chance),
        FirstBirth.AddDays(chance.Below(14000)),
        TellHome(chance),
        capable,
        capable ? WordList.Capable : WordList.NotCapable);

    private static ImmutableArray<Contact> TellContacts(int number, Chance chance)
    {
        var representative = TellContact(chance, number % 3 == 0 ? [Codes.Representative, Codes.Authorised] : [Codes.Representative, Codes.FirstContact]);
        return number % 3 == 0 ? [representative, TellContact(chance, [Codes.FirstContact])] : [representative];
    }

    private static Contact TellContact(Chance chance, ImmutableArray<Coded> roles)
    {
        var human = TellHuman(chance);
        ReadOnlySpan<Coded> relations = human.Female
            ? [new(Codes.RoleCode, "WIFE", "Echtgenote"), new(Codes.RoleCode, "DAUC", "Dochter"), new(Codes.RoleCode, "SIS", "Zuster")]
            : [new(Codes.RoleCode, "HUSB", "Echtgenoot"), new(Codes.RoleCode, "SONC", "Zoon"), new(Codes.RoleCode, "BRO", "Broer")];
        return new Contact(human, TellHome(chance), roles, chance.Pick(relations));
    }

    private static Human TellHuman(Chance chance)
    {
        var female = chance.OneIn(2);
        var (prefix, family) = chance.Pick(WordList.Families.AsSpan());
        var given = chance.Pick((female ? WordList.Women : WordList.Men).AsSpan());
        return new Human(given, prefix, family, female, $"06-0000{chance.Below(9000) + 1000}");
    }

    private static Home TellHome(Chance chance) => new(
        chance.Pick(WordList.Streets.AsSpan()),
        $"{chance.Below(180) + 1}",
        $"{chance.Below(8000) + 1000}ZZ",
        chance.Pick(WordList.Cities.AsSpan()));

    private static Coded SettingOf(Chance chance)
    {
        const string Act = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
        return chance.Pick<Coded>([new(Act, "AMB", "ambulatory"), new(Act, "HH", "home health"), new(Act, "VR", "virtual")]);
    }

    private static Icd TellIcd(int number, Chance chance)
    {
        var type = chance.Pick<Coded>(
            [Codes.Sct("72506001", "implanteerbare cardioverter-defibrillator"), Codes.Sct("468542000", "implanteerbare tweekamer-ICD"), Codes.Sct("1236894001", "subcutane ICD")]);
        return new Icd(type, MadeUpGtin.Of(number), new DateOnly(2016, 1, 1).AddDays(chance.Below(2800)), "Halfjaarlijkse controle op de polikliniek.");
    }

    // In the earlier conversation ventilation was still open, or wanted; the later one replaced that.
    private static Conversation Earlier(Conversation latest, Chance chance)
    {
        var now = latest.Directives[1];
        var before = now.Decision == Decision.Unknown ? Decision.Permit : Decision.Unknown;
        return latest with
        {
            Date = latest.Date.AddDays(-200 - chance.Below(300)),
            PatientPresent = true,
            Occasion = chance.Pick(WordList.Occasions.AsSpan()),
            Directives = [DirectiveTeller.Decide(now.Treatment, before, chance) with { Ended = latest.Date }],
        };
    }
}
