using Vooraf.Access.Clients;

namespace Vooraf.Api.Routing;

/// <summary>What the decision and the log need to know of an interaction.</summary>
/// <param name="Code">Code of http://hl7.org/fhir/restful-interaction.</param>
/// <param name="Action">NEN 7513 action code.</param>
/// <param name="Needed">The right that it takes. A Bundle needs those of its entries, which are asked for apart.</param>
internal sealed record InteractionFacts(string Code, char Action, AccessRights Needed)
{
    private static readonly InteractionFacts Unknown = new("unknown", 'E', AccessRights.None);
    private static readonly InteractionFacts Capabilities = new("capabilities", 'R', AccessRights.None);
    private static readonly InteractionFacts Read = new("read", 'R', AccessRights.Read);
    private static readonly InteractionFacts VersionRead = new("vread", 'R', AccessRights.Read);
    private static readonly InteractionFacts History = new("history-instance", 'R', AccessRights.Read);
    private static readonly InteractionFacts Create = new("create", 'C', AccessRights.Write);
    private static readonly InteractionFacts Update = new("update", 'U', AccessRights.Write);
    private static readonly InteractionFacts Delete = new("delete", 'D', AccessRights.Write);
    private static readonly InteractionFacts Search = new("search-type", 'E', AccessRights.Read);
    private static readonly InteractionFacts PlanForm = new("operation", 'R', AccessRights.Read);
    private static readonly InteractionFacts Bundle = new("transaction", 'E', AccessRights.None);


    // It tells about what is stored: whether the resource, or what it refers to, is as it should be.
    private static readonly InteractionFacts Validate = new("operation", 'E', AccessRights.Read);

    public static InteractionFacts Of(Interaction interaction) => interaction switch
    {
        Interaction.Capabilities => Capabilities,
        Interaction.Read => Read,
        Interaction.VersionRead => VersionRead,
        Interaction.History => History,
        Interaction.Create => Create,
        Interaction.Update or Interaction.ConditionalUpdate => Update,
        Interaction.Delete or Interaction.ConditionalDelete => Delete,
        Interaction.Search => Search,
        Interaction.Bundle => Bundle,
        Interaction.Validate => Validate,
        Interaction.PlanForm => PlanForm,
        _ => Unknown,
    };
}
