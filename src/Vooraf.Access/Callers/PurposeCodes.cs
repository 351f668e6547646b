namespace Vooraf.Access.Callers;

/// <summary>The codes of purposes of use.</summary>
public static class PurposeCodes
{
    /// <summary>The purpose that a code names; <see cref="PurposeOfUse.Unknown"/> for a code that is not served.</summary>
    public static PurposeOfUse Parse(string code) => code switch
    {
        "TREAT" => PurposeOfUse.Treatment,
        "BTG" => PurposeOfUse.Emergency,
        "PATRQT" => PurposeOfUse.PatientRequest,
        "HSYSADMIN" => PurposeOfUse.Audit,
        _ => PurposeOfUse.Unknown,
    };

    /// <summary>The code of a purpose; empty for one that is not served.</summary>
    public static string CodeOf(PurposeOfUse purpose) => purpose switch
    {
        PurposeOfUse.Treatment => "TREAT",
        PurposeOfUse.Emergency => "BTG",
        PurposeOfUse.PatientRequest => "PATRQT",
        PurposeOfUse.Audit => "HSYSADMIN",
        _ => "",
    };
}
