using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace F1Predict.Packages.Tests;

/// <summary>The page of a package in docs/api: every public type with its members, in the words of their XML documentation.</summary>
internal static class ReferencePage
{
    private static readonly string[] OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "GetType"];

    public static string Of(Assembly assembly)
    {
        var documentation = new XmlDocumentation(assembly);
        var types = assembly.GetExportedTypes().OrderBy(CSharpName.Of, StringComparer.Ordinal).ToArray();
        var page = new StringBuilder();
        page.Append($"# {assembly.GetName().Name}\n\n<!-- Made by eng/api-pages.sh from the XML documentation. -->\n\n");
        page.Append($"The {types.Length} public types of the package.\n");
        foreach (var type in types)
        {
            page.Append($"\n## {CSharpName.Of(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n`{Declaration(type)}`");
            if (type.Namespace != assembly.GetName().Name) page.Append($" in `{type.Namespace}`");
            page.Append("\n\n");
            if (documentation.Summary(type) is { } summary) page.Append($"{summary}\n\n");
            foreach (var member in Members(type))
                page.Append($"- `{CSharpName.Of(member)}`{(documentation.Summary(member) is { } text ? $": {text}" : "")}\n");
        }

        return page.Replace("\n\n\n", "\n\n").ToString();
    }

    private static string Declaration(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return $"delegate {CSharpName.Of(type)}";
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? isRecord ? "record struct" : "struct" : isRecord ? "record" : "class";
        var form = type.IsInterface || type.IsValueType ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : "";
        var parents = (type.BaseType is { } parent && parent.Assembly == type.Assembly ? [parent] : Type.EmptyTypes)
            .Concat(type.GetInterfaces().Where(i => i.Assembly == type.Assembly)).ToArray();
        return $"{form}{kind} {CSharpName.Of(type)}{(parents.Length > 0 ? $" : {string.Join(", ", parents.Select(CSharpName.Of))}" : "")}";
    }

    private static IEnumerable<MemberInfo> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m is not Type && m is not EventInfo && !m.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Where(m => m is not MethodInfo method || (!method.IsSpecialName && !OfEveryRecord.Contains(method.Name) && !method.Name.Contains('<', StringComparison.Ordinal)))
        .Where(m => m is not FieldInfo { IsSpecialName: true })
        .OrderBy(m => m is ConstructorInfo ? 0 : m is FieldInfo ? 1 : m is PropertyInfo ? 2 : 3)
        .ThenBy(m => type.IsEnum ? m.MetadataToken : 0)
        .ThenBy(CSharpName.Of, StringComparer.Ordinal);
}
