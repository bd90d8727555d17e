using System.Threading.Channels;

namespace F1Predict.WebHost;

/// <summary>Wakes one that waits: at an interval, and when it is rung. Rung twice before it is heard it wakes once.</summary>
internal sealed class Bell(TimeSpan interval, TimeProvider clock) : IDisposable
{
    private readonly PeriodicTimer _timer = new(interval, clock);
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Task? _tick;
    private Task? _ring;

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for the next ring or the end of the interval. For one that waits.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        _tick ??= _timer.WaitForNextTickAsync(cancellationToken).AsTask();
        _ring ??= _rings.Reader.WaitToReadAsync(cancellationToken).AsTask();
        await await Task.WhenAny(_tick, _ring);
        if (_tick.IsCompleted) _tick = null;
        if (!_ring.IsCompleted) return;
        _rings.Reader.TryRead(out _);
        _ring = null;
    }

    public void Dispose() => _timer.Dispose();
}
