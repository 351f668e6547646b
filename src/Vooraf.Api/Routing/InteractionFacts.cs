using Vooraf.Access.Decisions;

namespace Vooraf.Api.Routing;

/// <summary>What the decision and the log need to know of an interaction.</summary>
/// <param name="Code">Code of http://hl7.org/fhir/restful-interaction.</param>
/// <param name="Action">NEN 7513 action code.</param>
/// <param name="Access">What the decision calls it.</param>
internal sealed record InteractionFacts(string Code, char Action, AccessInteraction Access)
{
    private static readonly InteractionFacts Unknown = new("unknown", 'E', AccessInteraction.Other);
    private static readonly InteractionFacts Capabilities = new("capabilities", 'R', AccessInteraction.Other);
    private static readonly InteractionFacts Read = new("read", 'R', AccessInteraction.Read);
    private static readonly InteractionFacts VersionRead = new("vread", 'R', AccessInteraction.VersionRead);
    private static readonly InteractionFacts History = new("history-instance", 'R', AccessInteraction.History);
    private static readonly InteractionFacts Create = new("create", 'C', AccessInteraction.Create);
    private static readonly InteractionFacts ConditionalUpdate = new("update", 'U', AccessInteraction.ConditionalUpdate);
    private static readonly InteractionFacts Update = new("update", 'U', AccessInteraction.Update);
    private static readonly InteractionFacts Delete = new("delete", 'D', AccessInteraction.Delete);
    private static readonly InteractionFacts Search = new("search-type", 'E', AccessInteraction.Search);
    private static readonly InteractionFacts PlanForm = new("operation", 'R', AccessInteraction.PlanForm);
    private static readonly InteractionFacts Bundle = new("transaction", 'E', AccessInteraction.Bundle);

    private static readonly InteractionFacts AuditRead = new("read", 'R', AccessInteraction.Read);
    private static readonly InteractionFacts AuditSearch = new("search-type", 'E', AccessInteraction.Search);
    private static readonly InteractionFacts AuditWrite = new("create", 'E', AccessInteraction.Other);

    // As history, it shows more than what is there now: for the own holder, and not in an emergency.
    private static readonly InteractionFacts AccessLog = new("operation", 'R', AccessInteraction.History);

    // It tells about what is stored: whether the resource, or what it refers to, is as it should be.
    private static readonly InteractionFacts Validate = new("operation", 'E', AccessInteraction.Validate);

    public static InteractionFacts Of(Interaction interaction) => interaction switch
    {
        Interaction.Capabilities => Capabilities,
        Interaction.Read => Read,
        Interaction.VersionRead => VersionRead,
        Interaction.History => History,
        Interaction.Create => Create,
        Interaction.Update => Update,
        Interaction.ConditionalUpdate => ConditionalUpdate,
        Interaction.Delete or Interaction.ConditionalDelete => Delete,
        Interaction.Search => Search,
        Interaction.Bundle => Bundle,
        Interaction.Validate => Validate,
        Interaction.PlanForm => PlanForm,
        Interaction.AccessLog => AccessLog,
        Interaction.AuditRead => AuditRead,
        Interaction.AuditSearch => AuditSearch,
        Interaction.AuditWrite => AuditWrite,
        _ => Unknown,
    };
}
