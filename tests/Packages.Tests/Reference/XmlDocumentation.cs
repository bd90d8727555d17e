using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace F1Predict.Packages.Tests;

/// <summary>The XML documentation of an assembly, as Markdown.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    public XmlDocumentation(Assembly assembly) => _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    /// <summary>The summary of a type; null without one.</summary>
    public string? Summary(Type type) => Text(Find(DocumentationId.Of(type))?.Element("summary"));

    /// <summary>The summary of a member, its own or what it inherits; of a record's property, the parameter of the record.</summary>
    public string? Summary(MemberInfo member)
    {
        var own = Find(DocumentationId.Of(member));
        if (Text(own?.Element("summary")) is { } summary) return summary;
        if (own?.Element("inheritdoc")?.Attribute("cref")?.Value is { } cref && Find(cref) is { } other) return Text(other.Element("summary"));
        return Text(Find(DocumentationId.Of(member.DeclaringType!))?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == member.Name))
            ?? Inherited(member);
    }

    private string? Inherited(MemberInfo member) => member.DeclaringType!.GetInterfaces().Append(member.DeclaringType.BaseType)
        .OfType<Type>()
        .SelectMany(type => type.GetMember(member.Name))
        .Select(m => Text(Find(DocumentationId.Of(m))?.Element("summary")))
        .FirstOrDefault(text => text is not null);

    private XElement? Find(string id) => _members.GetValueOrDefault(id);

    private static string? Text(XElement? element) =>
        element is null ? null : Space().Replace(string.Concat(element.Nodes().Select(Markdown)), " ").Trim() is { Length: > 0 } text ? text : null;

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal),
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value ?? Short(see.Attribute("cref")?.Value ?? see.Attribute("href")!.Value)}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "item" } item => $" {string.Concat(item.Nodes().Select(Markdown))};",
        XElement other => $" {string.Concat(other.Nodes().Select(Markdown))} ",
        _ => "",
    };

    /// <summary>The last name of a reference, with its type for a member: <c>RaceHistory.Before</c>.</summary>
    private static string Short(string cref)
    {
        var path = Arity().Replace(cref.Split('(')[0], "").Replace(".#ctor", "", StringComparison.Ordinal);
        var parts = path[(path.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) || parts.Length == 1 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
