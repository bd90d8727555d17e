using Microsoft.Win32.SafeHandles;

using static F1Predict.Models.XGBoost.NativeMethods;
using static F1Predict.Models.XGBoost.XGBoostException;

namespace F1Predict.Models.XGBoost;

/// <summary>Owns a native booster, and says in .NET types what is asked of it.</summary>
internal sealed class BoosterHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    // Type 1: before the objective's own transformation. Rounds 0 to 0: all.
    private const string TrainingMargins = """{"type":1,"training":true,"iteration_begin":0,"iteration_end":0,"strict_shape":false}""";
    private const string Margins = """{"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false}""";
    private const string Contributions = """{"type":2,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false}""";
    private const string DenseMargins =
        """{"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false,"missing":NaN,"cache_id":0}""";

    /// <summary>Used by the marshaller.</summary>
    public BoosterHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Number of rounds boosted so far.</summary>
    public int Rounds
    {
        get
        {
            ThrowUnlessOk(XGBoosterBoostedRounds(this, out var rounds));
            return rounds;
        }
    }

    /// <summary>Number of columns the booster was trained on.</summary>
    public int Columns
    {
        get
        {
            ThrowUnlessOk(XGBoosterGetNumFeature(this, out var columns));
            return checked((int)columns);
        }
    }

    /// <summary>A booster without trees that knows the shape of its training data; <paramref name="train"/> must outlive the training.</summary>
    public static BoosterHandle ForTraining(MatrixHandle train)
    {
        var referenced = false;
        try
        {
            train.DangerousAddRef(ref referenced);
            ThrowUnlessOk(XGBoosterCreate([train.DangerousGetHandle()], 1, out var booster));
            return booster;
        }
        finally
        {
            if (referenced)
            {
                train.DangerousRelease();
            }
        }
    }

    /// <summary>Reads a model written by <see cref="Save"/>. The native reader trusts lengths inside the bytes: check them before.</summary>
    public static BoosterHandle Load(ReadOnlySpan<byte> bytes)
    {
        XGBoostLibrary.EnsureLoaded();
        ThrowUnlessOk(XGBoosterCreate([], 0, out var booster));
        try
        {
            ThrowUnlessOk(XGBoosterLoadModelFromBuffer(booster, bytes, (ulong)bytes.Length));
            return booster;
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    }

    /// <summary>Sets a parameter; a wrong value is refused by the call that first uses it, not by this one.</summary>
    public void Set(string name, string value) => ThrowUnlessOk(XGBoosterSetParam(this, name, value));

    /// <summary>Adds the trees of one round by the objective named in the parameters.</summary>
    public void Update(int round, MatrixHandle train) => ThrowUnlessOk(XGBoosterUpdateOneIter(this, round, train));

    /// <summary>Adds the trees of one round by given derivatives.</summary>
    public void Boost(MatrixHandle train, ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians) =>
        ThrowUnlessOk(XGBoosterBoostOneIter(this, train, gradients, hessians, (ulong)gradients.Length));

    /// <summary>A booster of its own with the first rounds of this one, without its training data and caches.</summary>
    public BoosterHandle First(int rounds)
    {
        ThrowUnlessOk(XGBoosterSlice(this, 0, rounds, 1, out var slice));
        return slice;
    }

    /// <summary>Margins of the rows of a matrix, one a row. The span is XGBoost's memory and holds until the next call.</summary>
    public ReadOnlySpan<float> PredictMargins(MatrixHandle matrix, bool training)
    {
        ThrowUnlessOk(XGBoosterPredictFromDMatrix(
            this, matrix, training ? TrainingMargins : Margins, out var shape, out var dimensions, out var result));
        return View(shape, dimensions, result);
    }

    /// <summary>Contributions of each column, and last the bias, row after row. The span is XGBoost's memory and holds until the next call.</summary>
    public ReadOnlySpan<float> PredictContributions(MatrixHandle matrix)
    {
        ThrowUnlessOk(XGBoosterPredictFromDMatrix(this, matrix, Contributions, out var shape, out var dimensions, out var result));
        return View(shape, dimensions, result);
    }

    /// <summary>Writes the margins of rows that lie in memory, without a copy of them.</summary>
    public unsafe void PredictMargins(ReadOnlySpan<float> rows, int columns, Span<float> margins)
    {
        fixed (float* first = rows)
        {
            // Invariant by nature: unsigned integers are written with ASCII digits in every culture.
            var array = $$"""{"data":[{{(ulong)first}},true],"shape":[{{margins.Length}},{{columns}}],"typestr":"<f4","version":3}""";
            ThrowUnlessOk(XGBoosterPredictFromDense(this, array, DenseMargins, 0, out var shape, out var dimensions, out var result));
            View(shape, dimensions, result).CopyTo(margins);
        }
    }

    /// <summary>The model as UBJSON.</summary>
    public unsafe ReadOnlySpan<byte> Save()
    {
        ThrowUnlessOk(XGBoosterSaveModelToBuffer(this, """{"format":"ubj"}""", out var length, out var bytes));
        return new ReadOnlySpan<byte>((void*)bytes, checked((int)length));
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => XGBoosterFree(handle) == 0;

    private static unsafe ReadOnlySpan<float> View(nint shape, ulong dimensions, nint result)
    {
        var length = 1UL;
        foreach (var size in new ReadOnlySpan<ulong>((void*)shape, checked((int)dimensions)))
        {
            length = checked(length * size);
        }

        return new ReadOnlySpan<float>((void*)result, checked((int)length));
    }
}
