using System.Reflection;
using Vooraf.Access.Decisions;

namespace Vooraf.Access.Tests.Decisions;

/// <summary>Every opinion that a rule, the decision or a sight can have, found in the program itself. Made anew each time.</summary>
internal static class RuleOpinions
{
    public static IEnumerable<Opinion> All()
    {
        var types = typeof(IAccessRule).Assembly.GetTypes().Where(type => string.Equals(type.Namespace, typeof(IAccessRule).Namespace, StringComparison.Ordinal)).ToArray();
        var rules = types.Where(type => type.IsAssignableTo(typeof(IAccessRule)) && !type.IsInterface).Select(type => Activator.CreateInstance(type)!);
        return rules.Append(new AccessDecision(AccessOptions.Standard)).SelectMany(OfObject)
            .Concat(types.SelectMany(type => OpinionsAmong(type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)).Select(field => (Opinion)field.GetValue(null)!)));
    }

    private static IEnumerable<Opinion> OfObject(object one) =>
        OpinionsAmong(one.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic)).Select(field => (Opinion)field.GetValue(one)!);

    private static IEnumerable<FieldInfo> OpinionsAmong(FieldInfo[] fields) =>
        fields.Where(field => field.FieldType == typeof(Opinion) && !field.Name.Contains('<', StringComparison.Ordinal));
}
