using System.Collections.Immutable;
using Vooraf.Api.Audits;
using Vooraf.Api.Bundles;
using Vooraf.Api.Http;
using Vooraf.Api.Operations;
using Vooraf.Api.Routing;
using Vooraf.Api.Searches;
using Vooraf.Api.Validation;
using Vooraf.Api.Writes;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Standard;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Interactions;

/// <summary>Which class carries out which interaction.</summary>
internal sealed class InteractionList
{
    private readonly ReadInteraction read;
    private readonly VersionReadInteraction versionRead;
    private readonly HistoryInteraction history;
    private readonly SearchInteraction search;
    private readonly BundleInteraction bundle;
    private readonly CreateInteraction create;
    private readonly UpdateInteraction update;
    private readonly DeleteInteraction delete;
    private readonly ValidateInteraction validate;
    private readonly PlanFormInteraction planForm;
    private readonly AccessLogInteraction accessLog;
    private readonly AuditReadInteraction auditRead;
    private readonly AuditSearchInteraction auditSearch;
    private readonly AuditWriteInteraction auditWrite = new();

    public InteractionList(ApiServices services, RouteParser routes, PageLinks links, Pipeline pipeline)
    {
        var reader = new SeenReader(services.Store);
        var write = new SingleWrite(services.Writer);
        read = new ReadInteraction(reader);
        versionRead = new VersionReadInteraction(reader);
        history = new HistoryInteraction(services.Store, reader, links, services.Settings);
        search = new SearchInteraction(services.Search, ParserOf(services), links, services.Settings.PageBytes);
        bundle = new BundleInteraction(
            new BundleReader(new BundleEntryReader(routes), services.Settings.MaxEntries),
            new Transaction(services.Writer, reader, pipeline),
            new Batch(pipeline),
            services.Decision,
            pipeline);
        create = new CreateInteraction(write);
        update = new UpdateInteraction(write);
        delete = new DeleteInteraction(write);
        validate = new ValidateInteraction(reader, services.Profiles);
        planForm = new PlanFormInteraction(reader, new PlanForm(services.Standard));
        accessLog = new AccessLogInteraction(services, reader);
        auditRead = new AuditReadInteraction(services);
        auditSearch = new AuditSearchInteraction(services, links);
    }

    /// <summary>The class; null for an interaction that is not supported.</summary>
    public IInteraction? Find(Interaction interaction) => interaction switch
    {
        Interaction.Read => read,
        Interaction.VersionRead => versionRead,
        Interaction.History => history,
        Interaction.Search => search,
        Interaction.Bundle => bundle,
        Interaction.PlanForm => planForm,
        Interaction.AccessLog => accessLog,
        Interaction.AuditRead => auditRead,
        Interaction.AuditSearch => auditSearch,
        Interaction.AuditWrite => auditWrite,
        Interaction.Create => create,
        Interaction.Update or Interaction.ConditionalUpdate => update,
        Interaction.Delete or Interaction.ConditionalDelete => delete,
        Interaction.Validate => validate,
        _ => null,
    };

    private static SearchQueryParser ParserOf(ApiServices services)
    {
        ImmutableArray<string> ownBases = services.Settings.BaseUrl is { } url ? [url.TrimEnd('/')] : [];
        return new SearchQueryParser(services.Registry, PzpSearch.Options(services.Standard, ownBases) with
        {
            DefaultCount = services.Settings.DefaultCount,
            MaxCount = services.Settings.MaxCount,
            Clock = services.Time,
        });
    }
}
