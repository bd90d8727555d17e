using System.Runtime.CompilerServices;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>The title odds of each history that is in use: simulated in the background when first asked for, once.</summary>
internal sealed class SeasonForecasts
{
    private readonly ConditionalWeakTable<RaceHistory, Simulation> _of = [];

    /// <param name="history">The races so far.</param>
    /// <param name="races">Makes a forecast of each race of the season that is left.</param>
    public Simulation Of(RaceHistory history, Func<IReadOnlyList<RaceForecast>> races) => _of.GetValue(history, h => new Simulation(h, races));

    /// <summary>A simulation, under way or done.</summary>
    internal sealed class Simulation
    {
        private double _progress;

        public Simulation(RaceHistory history, Func<IReadOnlyList<RaceForecast>> races)
        {
            // Half of the machine: requests are answered meanwhile.
            var options = new SeasonSimulationOptions { Parallelism = Math.Max(1, Environment.ProcessorCount / 2) };
            Result = Task.Factory.StartNew(
                () => SeasonSimulation.Run(history, races(), options, new Watch(this)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        /// <summary>What comes out of it.</summary>
        public Task<SeasonForecast> Result { get; }

        /// <summary>The share that is done, 0 to 1.</summary>
        public double Progress => Volatile.Read(ref _progress);

        private sealed class Watch(Simulation simulation) : IProgress<double>
        {
            public void Report(double value) => Volatile.Write(ref simulation._progress, value);
        }
    }
}
