using Microsoft.Win32.SafeHandles;

using static F1Predict.Models.XGBoost.NativeMethods;
using static F1Predict.Models.XGBoost.XGBoostException;

namespace F1Predict.Models.XGBoost;

/// <summary>Owns a native DMatrix: XGBoost's own copy of the rows, with labels and weights when it is for training.</summary>
internal sealed class MatrixHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Used by the marshaller.</summary>
    public MatrixHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Copies rows, labels and weights.</summary>
    public static MatrixHandle For(BoosterData data)
    {
        var matrix = For(data.Values, data.Rows, data.Columns);
        try
        {
            ThrowUnlessOk(XGDMatrixSetFloatInfo(matrix, "label", data.Labels, (ulong)data.Rows));
            if (data.Weights is not null)
            {
                ThrowUnlessOk(XGDMatrixSetFloatInfo(matrix, "weight", data.Weights, (ulong)data.Rows));
            }

            return matrix;
        }
        catch
        {
            matrix.Dispose();
            throw;
        }
    }

    /// <summary>Copies rows alone, row-major, NaN meaning missing.</summary>
    public static MatrixHandle For(ReadOnlySpan<float> values, int rows, int columns)
    {
        XGBoostLibrary.EnsureLoaded();
        ThrowUnlessOk(XGDMatrixCreateFromMat(values, (ulong)rows, (ulong)columns, float.NaN, out var matrix));
        return matrix;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => XGDMatrixFree(handle) == 0;
}
