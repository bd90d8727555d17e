using System.Globalization;
using System.Reflection;

namespace F1Predict.Packages.Tests;

/// <summary>The names that XML documentation files give to types and members (C# language specification, annex D.4.2).</summary>
internal static class DocumentationId
{
    public static string Of(Type type) => $"T:{Path(type)}";

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo => $"F:{Path(member.DeclaringType!)}.{member.Name}",
        PropertyInfo property => $"P:{Path(member.DeclaringType!)}.{member.Name}{Parameters(property.GetIndexParameters())}",
        ConstructorInfo constructor => $"M:{Path(member.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Path(member.DeclaringType!)}.{member.Name}{Arity(method)}{Parameters(method.GetParameters())}",
        _ => throw new NotSupportedException($"{member.MemberType} {member.Name}"),
    };

    private static string Path(Type type) => (type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');

    private static string Arity(MethodInfo method) =>
        method.IsGenericMethod ? string.Create(CultureInfo.InvariantCulture, $"``{method.GetGenericArguments().Length}") : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Reference(p.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef) return $"{Reference(type.GetElementType()!)}@";
        if (type.IsArray) return $"{Reference(type.GetElementType()!)}[]";
        if (type.IsGenericParameter) return string.Create(CultureInfo.InvariantCulture, $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}");
        if (!type.IsGenericType) return Path(type);
        var open = Path(type.GetGenericTypeDefinition());
        return $"{open[..open.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }
}
