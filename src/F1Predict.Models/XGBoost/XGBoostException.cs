using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace F1Predict.Models.XGBoost;

/// <summary>XGBoost refused a call: parameters out of range, labels that do not fit the objective, or a model that cannot be read.</summary>
public sealed class XGBoostException : Exception
{
    internal XGBoostException(string call, string reason)
        : base($"{call} failed: {reason}")
    {
        Call = call;
        Reason = reason;
    }

    /// <summary>Name of the call that failed, for example <c>XGBoosterUpdateOneIter</c>.</summary>
    public string Call { get; }

    /// <summary>What XGBoost said, as it said it.</summary>
    public string Reason { get; }

    /// <summary>Turns the status of a native call into an exception unless it is 0.</summary>
    /// <param name="status">What the native call returned.</param>
    /// <param name="expression">The call as written, from which its name is taken; left to the compiler.</param>
    /// <exception cref="XGBoostException"><paramref name="status"/> is not 0.</exception>
    internal static void ThrowUnlessOk(int status, [CallerArgumentExpression(nameof(status))] string expression = "")
    {
        if (status == 0)
        {
            return;
        }

        // The text belongs to the calling thread, so it must be read here and not later.
        var reason = Marshal.PtrToStringUTF8(NativeMethods.XGBGetLastError()) ?? "no reason given";
        var call = expression[..expression.IndexOf('(', StringComparison.Ordinal)];
        throw new XGBoostException(call[(call.LastIndexOf('.') + 1)..], reason.Trim());
    }
}
