using System.CommandLine;
using F1Predict.Analysis;

// One line and one file for each subject of the pages in docs/.
var command = new RootCommand("Prints the numbers of the pages on ratings, form, circuits and weather, from the data itself.")
{
    FormCommand.Create(),
    FormSkillCommand.Create(),
    EloCommand.Create(),
    TracksCommand.Create(),
    WeatherCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
