using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Why a value is absent (facts B.6): the extension on an element, or the element of an Observation.</summary>
internal static class Absence
{
    /// <summary>The code of the extension data-absent-reason; null when there is none.</summary>
    public static string? Of(Element element) => element.Extension(Codes.DataAbsentReason, "valueCode").Text();

    /// <summary>The answer that a reason means.</summary>
    public static Answer<T> Answer<T>(string? reason)
        where T : notnull => reason switch
        {
            null or "unknown" => Plans.Answer<T>.NotRecorded,
            "asked-unknown" => Plans.Answer<T>.Unknown,
            "not-asked" => Plans.Answer<T>.NotAsked,
            _ => Plans.Answer<T>.CannotBeInterpreted(Withheld(reason)),
        };

    /// <summary>The reason of an answer that is none; null when it needs none.</summary>
    public static string? CodeOf(AnswerState state) => state switch
    {
        AnswerState.Unknown => "asked-unknown",
        AnswerState.NotAsked => "not-asked",
        _ => null,
    };

    public static string Withheld(string reason) => $"The sender gives no value here, for the reason \"{reason}\".";
}
