using System.Globalization;
using System.Reflection;

namespace F1Predict.Packages.Tests;

/// <summary>Types and members as C# writes them, without namespaces.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Of(value)}?";
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true) return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        var name = type.IsGenericType && type.Name.Contains('`', StringComparison.Ordinal)
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.Name;
        return type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{name}" : name;
    }

    /// <summary>A member with its parameters and type, for example <c>Forecast(RaceWeekend weekend) : RaceForecast</c>.</summary>
    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new {Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method => $"{Static(method)}{method.Name}{Generic(method)}({Parameters(method)}) : {Marked(method.ReturnType, Nullability.Create(method.ReturnParameter))}",
        PropertyInfo { Name: "Item" } property => $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}] : {Marked(property.PropertyType, Nullability.Create(property))}",
        PropertyInfo property => $"{Static(property.GetMethod!)}{property.Name} : {Marked(property.PropertyType, Nullability.Create(property))}",
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => field.Name,
        FieldInfo { IsLiteral: true } field => $"const {field.Name} : {Of(field.FieldType)} = {Value(field.GetRawConstantValue())}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{field.Name} : {Marked(field.FieldType, Nullability.Create(field))}",
        _ => throw new NotSupportedException($"{member.MemberType} {member.Name}"),
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{direction}{Marked(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "")}";
    }

    private static string Marked(Type type, NullabilityInfo info) =>
        Of(type) + (!type.IsValueType && !type.IsByRef && info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
