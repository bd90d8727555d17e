namespace F1Predict.WebHost;

/// <summary>What pages and figures call the baselines.</summary>
internal static class BaselineWords
{
    /// <summary>A short name.</summary>
    /// <param name="baseline">As in the contract.</param>
    public static string Name(string baseline) => baseline switch
    {
        "uniform" => "Equal chances",
        "championship-leader" => "Championship leader",
        "grid-table" => "Grid slot",
        "elo" => "Elo alone",
        _ => baseline,
    };

    /// <summary>What it does, in a few words.</summary>
    /// <param name="baseline">As in the contract.</param>
    public static string Meaning(string baseline) => baseline switch
    {
        "uniform" => "every car the same chance",
        "championship-leader" => "trusts whoever leads the championship",
        "grid-table" => "how often each grid slot has won before",
        "elo" => "the ratings, without the weekend",
        _ => "",
    };
}
