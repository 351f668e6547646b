namespace Vooraf.Records.Storage;

/// <summary>What a keyed-hash look-up finds.</summary>
public enum LookUpKind
{
    /// <summary>The one Patient of a holder that has a BSN. Value: the BSN. At most one resource a holder.</summary>
    Person = 1,

    /// <summary>Resources by a business identifier. Value: <c>Type|system|value</c>.</summary>
    Identifier = 2,

    /// <summary>Resources that hold a reference to something not (yet) stored, or whose home follows it. Value: <c>Type/id</c>.</summary>
    Link = 3,

    /// <summary>Directory resources that refer to another directory resource. Value: <c>Type|parameter|Type/id</c>.</summary>
    Reference = 4,
}
