using System.CommandLine;
using F1Predict.Analysis;

// One line and one file for each subject of the pages in docs/.
var command = new RootCommand("Prints the numbers of the pages on ratings and form, from the data itself.")
{
    FormCommand.Create(),
    FormSkillCommand.Create(),
    EloCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
