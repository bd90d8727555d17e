using F1Predict.WebHost;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
