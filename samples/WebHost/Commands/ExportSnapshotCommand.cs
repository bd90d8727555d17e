using F1Predict.Data;
using F1Predict.Ingestion;

namespace F1Predict.WebHost;

/// <summary>Turns an f1db release into a snapshot.</summary>
internal static class ExportSnapshotCommand
{
    /// <exception cref="CommandException">The release is refused, or the file cannot be written.</exception>
    public static int Run(Terminal terminal, string f1db, string? weather, string file)
    {
        try
        {
            var read = F1DbReader.Read(f1db, weather);
            AtomicFile.Write(file, read.History.Save);
            foreach (var issue in read.Issues) terminal.Error.WriteLine(issue);
            terminal.Output.WriteLine(
                $"{file}: {read.History.CompletedRaces.Count} races run, through {read.History.DataThrough}, and {read.History.Upcoming.Count} to come; "
                + $"{read.Issues.Count} issues reported, {new FileInfo(file).Length / 1024} KiB.");
            return ExitCodes.Fine;
        }
        catch (RaceDataException e)
        {
            throw new CommandException(ExitCodes.Refused, $"The release was refused, nothing was written:{Environment.NewLine}{e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Refused, e.Message, e);
        }
    }
}
