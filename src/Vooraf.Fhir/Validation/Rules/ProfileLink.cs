using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A profile that another one names; looked up when first needed, so that definitions may refer to each other in circles.</summary>
internal sealed class ProfileLink(ProfileSet set, string canonical, Definition asking)
{
    private readonly Lazy<ProfileRules?> _rules = new(() => set.Rules(canonical, asking));

    internal string Canonical { get; } = canonical;

    /// <summary>The type of R4 that it stands for, when it is R4's own definition; else null.</summary>
    internal string? BaseType { get; } = BaseProfiles.TypeOf(canonical);

    /// <summary>The rules; null when it is not loaded.</summary>
    internal ProfileRules? Rules => _rules.Value;

    /// <summary>The type that it constrains; null when that is not known.</summary>
    internal string? TypeName => Rules?.TypeName ?? BaseType;
}
