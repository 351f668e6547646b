namespace Vooraf.Planning.Plans;

/// <summary>The answer to one question, or the reason why there is none. The default is <see cref="AnswerState.NotRecorded"/>.</summary>
/// <typeparam name="T">What an answer is.</typeparam>
public readonly record struct Answer<T>
    where T : notnull
{
    private readonly T? value;

    private Answer(AnswerState state, T? value, string? explanation)
    {
        State = state;
        this.value = value;
        Explanation = explanation;
    }

    /// <summary>Nothing was recorded.</summary>
    public static Answer<T> NotRecorded => default;

    /// <summary>It was not asked.</summary>
    public static Answer<T> NotAsked => new(AnswerState.NotAsked, default, null);

    /// <summary>Asked, and not known.</summary>
    public static Answer<T> Unknown => new(AnswerState.Unknown, default, null);

    /// <summary>Which of the five it is.</summary>
    public AnswerState State { get; }

    /// <summary>Why it cannot be interpreted, in a sentence; null in the other states.</summary>
    public string? Explanation { get; }

    /// <summary>Whether there is an answer.</summary>
    public bool IsKnown => State == AnswerState.Known;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">There is no answer; look at <see cref="IsKnown"/> first.</exception>
    public T Value => IsKnown ? value! : throw new InvalidOperationException("There is no answer: " + State + ".");

    /// <summary>An answer.</summary>
    public static Answer<T> Of(T value) => new(AnswerState.Known, value, null);

    /// <summary>Something that is not understood.</summary>
    /// <param name="explanation">Why, in a sentence.</param>
    public static Answer<T> CannotBeInterpreted(string explanation) => new(AnswerState.CannotBeInterpreted, default, explanation);

    /// <summary>The same state, with the answer turned into something else.</summary>
    public Answer<TOther> Select<TOther>(Func<T, TOther> turn)
        where TOther : notnull => IsKnown ? Answer<TOther>.Of(turn(value!)) : new Answer<TOther>(State, default, Explanation);
}
