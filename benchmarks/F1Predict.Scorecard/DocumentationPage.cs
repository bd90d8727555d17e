namespace F1Predict.Scorecard;

/// <summary>A page whose measured part stands between two markers; the prose around them stays.</summary>
internal sealed class DocumentationPage
{
    private const string Begin = "<!-- scorecard:begin, written by the command -->";
    private const string End = "<!-- scorecard:end -->";

    private readonly FileInfo _file;
    private readonly string _before;
    private readonly string _after;

    /// <exception cref="InvalidDataException">The page does not have both markers.</exception>
    public DocumentationPage(FileInfo file)
    {
        _file = file;
        var text = File.ReadAllText(file.FullName);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin) throw new InvalidDataException($"{file.Name} needs the lines '{Begin}' and '{End}' to write between.");
        (_before, _after) = (text[..(begin + Begin.Length)], text[end..]);
    }

    public void Write(string measured) => File.WriteAllText(_file.FullName, $"{_before}\n\n{measured.Trim()}\n\n{_after}");
}
