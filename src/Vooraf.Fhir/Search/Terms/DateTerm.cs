using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary>A date with its prefix.</summary>
internal sealed class DateTerm(DatePrefix prefix, DateRange asked) : Term
{
    internal override bool Fits(ReadOnlySpan<byte> value) => Fits(DateValue.Read(value));

    internal bool Fits(DateRange value) => prefix switch
    {
        DatePrefix.Equal => IsWithin(value),
        DatePrefix.NotEqual => !IsWithin(value),
        DatePrefix.Greater => value.End > asked.End,
        DatePrefix.Less => value.Start < asked.Start,
        DatePrefix.GreaterOrEqual => value.End > asked.End || IsWithin(value),
        DatePrefix.LessOrEqual => value.Start < asked.Start || IsWithin(value),
        DatePrefix.StartsAfter => value.Start >= asked.End,
        DatePrefix.EndsBefore => value.End <= asked.Start,
        _ => value.Start < asked.End && asked.Start < value.End,
    };

    private bool IsWithin(DateRange value) => value.Start >= asked.Start && value.End <= asked.End;
}
