using System.IO.Compression;
using System.Text;

namespace F1Predict.Testing;

/// <summary>
/// A tiny valid f1db release in a temporary folder, for tests that damage it. Files go by their short names (<c>races</c> for
/// <c>f1db-races.csv</c>); rows are numbered from 0, so row n stands on line n + 2 of its file.
/// </summary>
public sealed class F1DbFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, List<List<string>>> _files;

    /// <summary>Writes the undamaged release.</summary>
    public F1DbFolder()
    {
        _files = TinyRelease.Files.ToDictionary(
            file => file.Key,
            file => file.Value.Split('\n').Select(line => line.TrimEnd('\r').Split('|').ToList()).ToList(),
            StringComparer.Ordinal);
        Directory.CreateDirectory(FullName);
        foreach (var name in _files.Keys) Write(name);
    }

    /// <summary>The folder with the files.</summary>
    public string FullName => _folder.File("release");

    /// <summary>The short names of all files.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The full path of a file.</summary>
    public string File(string name) => Path.Combine(FullName, $"f1db-{name}.csv");

    /// <summary>The columns of a file.</summary>
    public IReadOnlyList<string> Columns(string name) => _files[name][0];

    /// <summary>A cell's text.</summary>
    public string Cell(string name, int row, string column) => _files[name][row + 1][At(name, column)];

    /// <summary>The line on which a row stands.</summary>
    public static int Line(int row) => row + 2;

    /// <summary>Changes a cell.</summary>
    public F1DbFolder Set(string name, int row, string column, string value)
    {
        _files[name][row + 1][At(name, column)] = value;
        return Write(name);
    }

    /// <summary>Takes a column out of the header and all rows.</summary>
    public F1DbFolder DropColumn(string name, string column)
    {
        var at = At(name, column);
        foreach (var line in _files[name]) line.RemoveAt(at);
        return Write(name);
    }

    /// <summary>Takes the last cell off a row, so that it has too few.</summary>
    public F1DbFolder Shorten(string name, int row)
    {
        _files[name][row + 1].RemoveAt(_files[name][row + 1].Count - 1);
        return Write(name);
    }

    /// <summary>Adds a copy of a row at the end, with some cells changed; returns the copy's row number.</summary>
    public int Duplicate(string name, int row, params (string Column, string Value)[] changes)
    {
        var copy = _files[name][row + 1].ToList();
        foreach (var (column, value) in changes) copy[At(name, column)] = value;
        _files[name].Add(copy);
        Write(name);
        return _files[name].Count - 2;
    }

    /// <summary>Turns the order of a file's rows around; the header stays.</summary>
    public F1DbFolder Reverse(string name)
    {
        _files[name].Reverse(1, _files[name].Count - 1);
        return Write(name);
    }

    /// <summary>Deletes a file.</summary>
    public F1DbFolder Remove(string name)
    {
        System.IO.File.Delete(File(name));
        return this;
    }

    /// <summary>Packs the folder as it is now into a zip beside it, and returns the zip's path.</summary>
    public string Zip()
    {
        var path = _folder.File("f1db-csv.zip");
        System.IO.File.Delete(path);
        ZipFile.CreateFromDirectory(FullName, path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private int At(string name, string column) =>
        _files[name][0].IndexOf(column) is var at and >= 0 ? at : throw new ArgumentException($"There is no column {column} in {name}.", nameof(column));

    private F1DbFolder Write(string name)
    {
        var text = new StringBuilder();
        foreach (var line in _files[name]) text.AppendJoin(',', line.Select(Quoted)).Append('\n');
        System.IO.File.WriteAllText(File(name), text.ToString());
        return this;
    }

    /// <summary>As f1db does: texts in quotes, numbers and empty cells bare.</summary>
    private static string Quoted(string cell) =>
        cell.All(c => char.IsAsciiDigit(c) || c is '.' or '-') ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
