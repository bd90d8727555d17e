using System.Threading.Channels;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// What is known of the next race, kept by <see cref="HistoryService"/> and <see cref="TrainingService"/> and read by everyone. Asking for a moment
/// that nobody asked for before queues its training. Newer data take over once their first forecast is there. Safe for use by many threads.
/// </summary>
internal sealed class ForecastBoard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ForecastMoment, ForecastState> _states = [];
    private readonly Channel<(RaceHistory, ForecastMoment)> _asked = Channel.CreateUnbounded<(RaceHistory, ForecastMoment)>();
    private TaskCompletionSource _change = NewChange();
    private RaceHistory? _history;
    private RaceHistory? _newer;
    private string? _refused;
    private volatile string? _doubt;

    /// <summary>Completes at the next change of any state. Take it before reading a state, so that no change is missed.</summary>
    public Task NextChange
    {
        get
        {
            lock (_gate) return _change.Task;
        }
    }

    /// <summary>The data that the states are of; null before they were read.</summary>
    public RaceHistory? History
    {
        get
        {
            lock (_gate) return _history;
        }
    }

    /// <summary>Why the data may be behind what is stored: they could not be read again. Null when they were.</summary>
    public string? Doubt
    {
        get => _doubt;
        set
        {
            if (_doubt != value) Change(() => _doubt = value);
        }
    }

    /// <summary>The moments to train, in the order they were asked for, and the data to train on, which have a next race.</summary>
    public IAsyncEnumerable<(RaceHistory History, ForecastMoment Moment)> Asked(CancellationToken cancellationToken) => _asked.Reader.ReadAllAsync(cancellationToken);

    /// <summary>The state of one moment of the next race; null for the latest moment that is known.</summary>
    public ForecastState Ask(ForecastMoment? moment = null)
    {
        lock (_gate)
        {
            if (_refused is not null) return new ForecastState.Failed(_refused);
            if (_history is null) return new ForecastState.Waiting();
            if (_history.NextRace is not { } weekend) return new ForecastState.NoRace();
            var wanted = moment ?? weekend.LatestMoment;
            if (wanted > weekend.LatestMoment) return new ForecastState.NotKnownYet(weekend.Race, weekend.LatestMoment);
            if (_states.TryGetValue(wanted, out var state)) return state;
            _asked.Writer.TryWrite((_history, wanted));
            return _states[wanted] = new ForecastState.Waiting();
        }
    }

    /// <summary>Waits until a moment's state is settled.</summary>
    /// <param name="moment">The moment; null for the latest that is known.</param>
    /// <param name="onChange">Told every state on the way, the last one included.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<ForecastState> Settled(ForecastMoment? moment, Action<ForecastState> onChange, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = NextChange;
            var state = Ask(moment);
            onChange(state);
            if (state.IsSettled) return state;
            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The data were read, the first time or again.</summary>
    public void Open(RaceHistory history)
    {
        Change(() =>
        {
            _refused = null;
            if (_history?.NextRace is null || history.NextRace is not { } weekend)
            {
                (_history, _newer) = (history, null);
                _states.Clear();
                return;
            }

            _newer = history;
            _asked.Writer.TryWrite((history, weekend.LatestMoment));
        });
        Ask();
    }

    /// <summary>The data were refused.</summary>
    public void Refuse(string reason) => Change(() => _refused = reason);

    /// <summary>A moment's state changed. What is said of data that were replaced meanwhile is not listened to.</summary>
    public void Set(RaceHistory history, ForecastMoment moment, ForecastState state) => Change(() =>
    {
        if (ReferenceEquals(history, _newer) && state is ForecastState.Ready)
        {
            (_history, _newer) = (history, null);
            _states.Clear();
        }

        if (ReferenceEquals(history, _history)) _states[moment] = state;
    });

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            changed = _change;
            _change = NewChange();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
