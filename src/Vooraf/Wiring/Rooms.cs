using System.Collections.Frozen;
using System.Collections.Immutable;
using Vooraf.Configuration;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Wiring;

/// <summary>The parts of the program, put together for a command. Disposing closes the store.</summary>
internal sealed class Rooms : IAsyncDisposable
{
    private Rooms(Settings settings, SqliteRecordStore store)
    {
        var time = TimeProvider.System;
        Settings = settings;
        Store = store;
        Standard = PzpStandard.Load();
        Registry = PzpSearch.Registry(Standard);
        Profiles = new PzpProfiles(Standard, settings.Deltas);
        Ids = new TimeOrderedIds(time);
        ImmutableArray<string> ownBases = settings.BaseUrl is { } own ? [own] : [];
        Writer = new RecordWriter(store, time, Ids, new WritingOptions
        {
            CheckBsn = settings.CheckBsn,
            SearchParameters = Registry,
            Criteria = PzpSearch.Options(Standard, ownBases),
            Derivation = settings.DeriveFromForms ? new FormDerivation(Standard, time) : null,
            Profiles = Profiles,
            StrictHolders = settings.Holders.Where(holder => holder.ProfileErrors == ProfileErrorPolicy.Strict).Select(holder => holder.Id).ToFrozenSet(StringComparer.Ordinal),
        });
    }

    public Settings Settings { get; }

    public SqliteRecordStore Store { get; }

    public PzpStandard Standard { get; }

    public PzpProfiles Profiles { get; }

    public SearchParameterRegistry Registry { get; }

    public TimeOrderedIds Ids { get; }

    public RecordWriter Writer { get; }

    /// <summary>Opens the store of the settings, makes it or brings its schema up to date, and puts the rooms around it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be opened.</exception>
    public static Rooms Open(Settings settings) => new(settings, SqliteRecordStore.Open(StoreSettings(settings)));

    public static SqliteStoreSettings StoreSettings(Settings settings) => new()
    {
        Folder = settings.Data,
        Keys = new VaultKeys(StoreKeys.Of(settings)),
        CacheBytes = settings.CacheBytes,
        LowDiskBytes = settings.LowDiskBytes,
        CheckpointBytes = settings.CheckpointBytes,
    };

    /// <summary>The key of paging links, from the vault, so that links outlive a restart.</summary>
    public byte[] LinkKey() => Store.PagingLinkKey();

    /// <summary>The name of a holder by its id or URA; null for others.</summary>
    public string? NameOfOrganisation(string id) =>
        Settings.Holders.FirstOrDefault(holder => string.Equals(holder.Id, id, StringComparison.Ordinal) || string.Equals(holder.Ura, id, StringComparison.Ordinal))?.Name;

    /// <summary>A caller for a command of the operator.</summary>
    public TransferCaller Caller(string holder, string client) => new(holder, client, TimeProvider.System, Ids)
    {
        ServiceBase = Settings.BaseUrl,
        NewSight = AccessWiring.SightOf(Settings, holder, client),
    };

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
