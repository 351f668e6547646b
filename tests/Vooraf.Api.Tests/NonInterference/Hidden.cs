namespace Vooraf.Api.Tests.NonInterference;

/// <summary>What the two stores of a pair may differ in, because the looker may not see it.</summary>
[Flags]
internal enum Hidden
{
    None = 0,

    /// <summary>The contents, versions and deletes of a person's dossier that exists in both.</summary>
    ContentsOfOther = 1,

    /// <summary>Whether a person exists at all, with everything about them.</summary>
    ExistenceOfOther = 2,

    /// <summary>Resources in the dossier that is seen, of kinds that are not: beside the plan, provenance.</summary>
    KindsBeside = 4,

    /// <summary>Consents about sharing with others, and relations of others, in the dossier that is seen.</summary>
    ChoicesAndRelations = 8,

    /// <summary>Former versions of what is seen, and what was deleted.</summary>
    History = 16,

    /// <summary>The observations of the dossier that is seen.</summary>
    Observations = 32,

    /// <summary>Another holder: the same person there, its directory.</summary>
    OtherHolder = 64,

    /// <summary>Trays of other clients.</summary>
    Trays = 128,

    /// <summary>All of the holder north.</summary>
    North = 256,
}
