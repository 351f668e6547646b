using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>Ends the preparation of a request that must be refused; caught by the writer, never seen outside.</summary>
internal sealed class RefusedException(int status, ImmutableArray<Issue> issues) : Exception
{
    public RefusedException(int status, Issue issue)
        : this(status, [issue])
    {
    }

    public WriteRefusal Refusal { get; } = new(status, issues);
}
