using System.Runtime.ExceptionServices;

namespace F1Predict.Models;

/// <summary>Work that can be done side by side, with the exceptions of work that is done in turn.</summary>
internal static class InParallel
{
    /// <summary>Calls the work for 0 to <paramref name="count"/> less 1. Throws what the work threw; where several parts threw, the first of it.</summary>
    public static void For(int count, Action<int> work, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
