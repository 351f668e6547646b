using System.Text.Json;
using Vooraf.Access.Dossiers;
using Vooraf.Records;

namespace Vooraf.Access.Relations;

/// <summary>Reads the relations of a CareTeam: active, in its own period and in that of the participant. What cannot be interpreted is no relation.</summary>
internal static class RelationReader
{
    public static IEnumerable<TreatmentRelation> Read(ResourceVersion version, JsonElement team)
    {
        if (team.Text("status") is not "active" || team.MayMeanElse() || PeriodOf.Read(team.Member("period")) is not { } whole)
            yield break;

        foreach (var participant in team.Items("participant"))
        {
            if (MemberReader.Read(participant.Member("member")) is not { } member || PeriodOf.Read(participant.Member("period")) is not { } own)
                continue;
            var from = own.From > whole.From ? own.From : whole.From;
            var until = own.Until < whole.Until ? own.Until : whole.Until;
            yield return new TreatmentRelation(member.IsOrganisation, member.Identifier, from, until, $"{version.Key}/{version.Version}");
        }
    }
}
