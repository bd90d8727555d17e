using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Where the host's races come from; <see cref="DatabaseHistory"/> unless it is replaced.</summary>
internal delegate RaceHistory LoadHistory();

/// <summary>The same when they have changed since they were last read; null when they have not. <see cref="DatabaseHistory"/> unless it is replaced.</summary>
internal delegate Task<RaceHistory?> NewerHistory(CancellationToken cancellationToken);

/// <summary>How a model is trained; <see cref="RacePredictor.Train"/> unless it is replaced.</summary>
internal delegate RacePredictor TrainPredictor(
    RaceHistory history, PredictorOptions options, IProgress<TrainingProgress> progress, CancellationToken cancellationToken);
