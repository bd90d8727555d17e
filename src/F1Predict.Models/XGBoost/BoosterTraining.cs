using System.Globalization;

namespace F1Predict.Models.XGBoost;

/// <summary>One training: the rounds, the derivatives of a loss of the caller's own, and when to stop.</summary>
internal sealed class BoosterTraining : IDisposable
{
    private readonly BoosterData train;
    private readonly int seed;
    private readonly GradientFunction? objective;
    private readonly EarlyStopping? stopping;
    private readonly MatrixHandle matrix;
    private readonly MatrixHandle? validation;
    private readonly BoosterHandle booster;
    private readonly float[] gradients;
    private readonly float[] hessians;

    private BoosterTraining(BoosterData train, BoosterParameters parameters, GradientFunction? objective, EarlyStopping? stopping)
    {
        this.train = train;
        seed = parameters.Seed;
        this.objective = objective;
        this.stopping = stopping;
        gradients = objective is null ? [] : new float[train.Rows];
        hessians = objective is null ? [] : new float[train.Rows];
        var settings = parameters.Settings(ownObjective: objective is not null);
        try
        {
            matrix = MatrixHandle.For(train);
            validation = stopping is null ? null : MatrixHandle.For(stopping.Validation);
            booster = BoosterHandle.ForTraining(matrix);
            foreach (var (name, value) in settings)
            {
                booster.Set(name, value);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Trains and returns a booster that holds only the trees, none of the training data.</summary>
    public static BoosterHandle Run(
        BoosterData train,
        BoosterParameters parameters,
        int rounds,
        GradientFunction? objective,
        EarlyStopping? stopping,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Disposed here, on the thread that trained: XGBoost keeps its caches per thread, and only that thread can empty them.
        using var training = new BoosterTraining(train, parameters, objective, stopping);
        return training.booster.First(training.Boost(rounds, cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        booster?.Dispose();
        validation?.Dispose();
        matrix?.Dispose();
    }

    /// <summary>Boosts and returns the number of rounds to keep.</summary>
    private int Boost(int rounds, CancellationToken cancellationToken)
    {
        var bestRounds = 0;
        var bestLoss = double.PositiveInfinity;
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BoostOnce(round);
            if (stopping is null)
            {
                continue;
            }

            var loss = stopping.Loss(booster.PredictMargins(validation!, training: false));
            if (double.IsNaN(loss))
            {
                throw new InvalidOperationException($"The validation loss after round {round + 1} is NaN.");
            }

            if (loss < bestLoss || bestRounds == 0)
            {
                (bestLoss, bestRounds) = (loss, round + 1);
            }
            else if (round + 1 - bestRounds >= stopping.Patience)
            {
                break;
            }
        }

        return stopping is null ? rounds : bestRounds;
    }

    private void BoostOnce(int round)
    {
        if (objective is null)
        {
            booster.Update(round, matrix);
            return;
        }

        objective(booster.PredictMargins(matrix, training: true), gradients, hessians);
        for (var row = 0; row < train.Rows; row++)
        {
            if (!float.IsFinite(gradients[row]) || !float.IsFinite(hessians[row]) || hessians[row] < 0)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"In round {round + 1} the objective gave row {row} (0-based) gradient {gradients[row]} and hessian {hessians[row]}; both must be finite, the hessian not negative."));
            }

            if (train.Weights is not null)
            {
                gradients[row] *= train.Weights[row];
                hessians[row] *= train.Weights[row];
            }
        }

        // For derivatives XGBoost takes every round as round 0, so that with one seed all trees would see the same sample of rows.
        booster.Set("seed", unchecked((seed * 1_000_003) + round).ToString(CultureInfo.InvariantCulture));
        booster.Boost(matrix, gradients, hessians);
    }
}
