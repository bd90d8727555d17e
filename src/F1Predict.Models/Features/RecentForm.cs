using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>How a driver or a team has done of late. Quick means forget half in about four races, slow ones in about fourteen.</summary>
internal sealed class RecentForm
{
    private const double QuickKeep = 0.84;
    private const double SlowKeep = 0.95;

    public Decayed PointsQuick;
    public Decayed PointsSlow;
    public Decayed Wins;
    public Decayed Podiums;
    public Decayed Positions;
    public Decayed QualifyingGapQuick;
    public Decayed QualifyingGapSlow;
    public Decayed GridPositions;
    public Decayed Retirements;
    public Decayed TeammateGap;
    public Decayed PaceGap;

    /// <summary>In races that were not dry: the usual finishing position less that of the race, as a share of the field.</summary>
    public Decayed WetGain;

    public int Starts { get; private set; }

    public int Victories { get; private set; }

    public double SeasonPoints { get; private set; }

    public int SeasonWins { get; private set; }

    public void StartSeason(double keep)
    {
        SeasonPoints = 0;
        SeasonWins = 0;
        PointsQuick.Fade(keep);
        PointsSlow.Fade(keep);
        Wins.Fade(keep);
        Podiums.Fade(keep);
        Positions.Fade(keep);
        QualifyingGapQuick.Fade(keep);
        QualifyingGapSlow.Fade(keep);
        GridPositions.Fade(keep);
        Retirements.Fade(keep);
        PaceGap.Fade(keep);
    }

    public void AddResult(CarOutcome car, bool wet)
    {
        if (wet && !car.Retired) WetGain.Add(Positions.Mean(0.5, 1) - car.RelativePosition, SlowKeep);
        Starts++;
        SeasonPoints += car.Points;
        if (car.Won)
        {
            Victories++;
            SeasonWins++;
        }

        PointsQuick.Add(car.Score, QuickKeep);
        PointsSlow.Add(car.Score, SlowKeep);
        Wins.Add(car.Won ? 1 : 0, 0.9);
        Podiums.Add(car.Podium ? 1 : 0, 0.9);
        Retirements.Add(car.Retired ? 1 : 0, SlowKeep);
        if (!car.Retired) Positions.Add(car.RelativePosition, 0.88);
        if (!double.IsNaN(car.PaceGap)) PaceGap.Add(car.PaceGap, QuickKeep);
        if (!double.IsNaN(car.QualifyingGap))
        {
            QualifyingGapQuick.Add(car.QualifyingGap, QuickKeep);
            QualifyingGapSlow.Add(car.QualifyingGap, SlowKeep);
        }

        if (!double.IsNaN(car.RelativeGrid)) GridPositions.Add(car.RelativeGrid, QuickKeep);
        if (!double.IsNaN(car.TeammateGap)) TeammateGap.Add(car.TeammateGap, SlowKeep);
    }

    public void AddSprintPoints(double points) => SeasonPoints += points;
}
