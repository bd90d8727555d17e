using System.CommandLine;
using F1Predict.Tuning;

return await new RootCommand("Searches hyper-parameters on 2012 to 2019 and shows what they are worth later; 2020 and on never chooses.")
{
    EloTuning.Command(),
    PlackettLuceTuning.Command(),
    ModelTuning.Command(),
}.Parse(args).InvokeAsync();
