using System.Collections.Immutable;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>A request that is ready to be stored, and the answer once it is.</summary>
internal sealed record PreparedRequest(Commit Commit, ImmutableArray<EntryAnswer> Answers);
