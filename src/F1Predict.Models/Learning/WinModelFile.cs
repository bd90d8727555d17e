namespace F1Predict.Models;

/// <summary>Models in a stream, each behind the number of its kind.</summary>
internal static class WinModelFile
{
    private const byte RandomForest = 1;
    private const byte XGBoost = 2;
    private const byte Ensemble = 3;
    private const byte ConditionalLogit = 4;

    public static void Write(BinaryWriter writer, IWinModel model)
    {
        writer.Write(model switch
        {
            RandomForestModel => RandomForest,
            XGBoostModel => XGBoost,
            EnsembleModel => Ensemble,
            ConditionalLogitModel => ConditionalLogit,
            _ => throw new ArgumentException($"A {model.GetType().Name} has no form in a file."),
        });
        model.Save(writer);
    }

    /// <exception cref="InvalidDataException">The kind is not known, or the model is damaged.</exception>
    public static IWinModel Read(BinaryReader reader) => reader.ReadByte() switch
    {
        RandomForest => RandomForestModel.Load(reader),
        XGBoost => XGBoostModel.Load(reader),
        Ensemble => EnsembleModel.Load(reader),
        ConditionalLogit => ConditionalLogitModel.Load(reader),
        var other => throw new InvalidDataException($"The model is of a kind ({other}) that this version does not know."),
    };
}
