namespace F1Predict.Models;

/// <summary>What a feature speaks of.</summary>
public enum FeatureFamily
{
    /// <summary>Elo ratings of driver and car.</summary>
    Ratings,

    /// <summary>Results of recent races.</summary>
    Form,

    /// <summary>Qualifying of recent races.</summary>
    QualifyingForm,

    /// <summary>Results and qualifying of the team.</summary>
    Team,

    /// <summary>This season's championship.</summary>
    Standings,

    /// <summary>Earlier races at the circuit, and what kind of circuit it is.</summary>
    Circuit,

    /// <summary>Rain at the circuit in earlier years, and what driver and team made of it. A forecast of the weather is not a feature.</summary>
    Weather,

    /// <summary>How often driver and car fail to finish.</summary>
    Reliability,

    /// <summary>How long the driver has been racing.</summary>
    Experience,

    /// <summary>Practice of this weekend.</summary>
    Practice,

    /// <summary>The sprint of this weekend.</summary>
    Sprint,

    /// <summary>Qualifying of this weekend.</summary>
    Qualifying,

    /// <summary>The starting grid of this weekend.</summary>
    Grid,
}
