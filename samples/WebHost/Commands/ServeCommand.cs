using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Serves until it is stopped. In development it prints the forecast and the page's address first.</summary>
internal sealed class ServeCommand(Terminal terminal)
{
    /// <exception cref="CommandException">The address is taken, or what should be printed is not there.</exception>
    public async Task<int> RunAsync(WebApplication app, ForecastRequest request, CancellationToken cancellationToken)
    {
        await using (app)
        {
            await Start(app, cancellationToken);
            try
            {
                // Elsewhere the output is a log.
                if (app.Environment.IsDevelopment() && await Welcome(app, request, cancellationToken) is ExitCodes.WrongArguments) return ExitCodes.WrongArguments;
                await app.WaitForShutdownAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await app.StopAsync(CancellationToken.None);
            }

            return ExitCodes.Fine;
        }
    }

    private async Task<int> Welcome(WebApplication app, ForecastRequest request, CancellationToken cancellationToken)
    {
        var printed = await Print(app, request, cancellationToken);
        if (printed == ExitCodes.WrongArguments) return printed;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        terminal.Output.WriteLine($"The page: {string.Join(" ", addresses)}");
        terminal.Output.WriteLine("Ctrl+C stops it.");
        return printed;
    }

    private static async Task Start(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            // The start would do it too, and log every failure with its stack before it says the sentence.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.StartAsync(cancellationToken);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OptionsValidationException))
        {
            throw new CommandException(ExitCodes.Refused, string.Join(Environment.NewLine, e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(i => i.Failures)), e);
        }
        catch (IOException e)
        {
            throw new CommandException(ExitCodes.Refused, $"{e.Message} Another one can be given with --urls.", e);
        }
    }

    /// <summary>A failure is told, and the host serves on: its page tells it too.</summary>
    private async Task<int> Print(WebApplication app, ForecastRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.Race is not null)
                return await Task.Run(() => new ForecastCommand(terminal, app.Services).Run(request, json: false, cancellationToken), cancellationToken);
            return Tell(await app.Services.GetRequiredService<ForecastBoard>().Settled(request.Moment, ShowProgress, cancellationToken), request);
        }
        catch (CommandException e)
        {
            terminal.Error.WriteLine(e.Message);
            return e.ExitCode;
        }
    }

    private void ShowProgress(ForecastState state)
    {
        if (state is ForecastState.Training training) terminal.ShowProgress(training.Step, training.Fraction);
        else if (state.IsSettled) terminal.EndProgress();
    }

    private int Tell(ForecastState state, ForecastRequest request)
    {
        switch (state)
        {
            case ForecastState.Ready ready:
                terminal.Print(ready.Forecast, ready.History);
                return ExitCodes.Fine;
            case ForecastState.NotKnownYet later:
                throw new CommandException(ExitCodes.WrongArguments, PredictionProblems.NotKnownYet(later.Race, request.Moment!.Value, later.Latest));
            case ForecastState.Failed failed:
                throw new CommandException(ExitCodes.Refused, $"There is no forecast: {failed.Reason}");
            default:
                terminal.Output.WriteLine("The calendar in the data has no further race.");
                return ExitCodes.Fine;
        }
    }
}
