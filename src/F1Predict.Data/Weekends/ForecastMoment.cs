namespace F1Predict.Data;

/// <summary>How far a race weekend has gone when a forecast is made.</summary>
public enum ForecastMoment
{
    /// <summary>Before the first session: calendar and entry list only.</summary>
    BeforeWeekend,

    /// <summary>Just before qualifying: everything that was driven before it, sprint included where it comes first.</summary>
    AfterPractice,

    /// <summary>Just before the start: qualifying, sprint, starting grid with penalties.</summary>
    AfterQualifying,
}
