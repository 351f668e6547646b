namespace Vooraf.Planning.Plans;

/// <summary>What is known of the answer to a question. The first three are not an answer, and none of them means "no".</summary>
public enum AnswerState
{
    /// <summary>Nothing was recorded: whether it was asked is not known either.</summary>
    NotRecorded,

    /// <summary>It was recorded that the question was not asked.</summary>
    NotAsked,

    /// <summary>It was asked, and the answer is not known yet.</summary>
    Unknown,

    /// <summary>There is an answer; "no" is one.</summary>
    Known,

    /// <summary>Something was recorded that this program does not understand. It may mean yes or no, so it is neither.</summary>
    CannotBeInterpreted,
}
