using System.Numerics;
using MathNet.Numerics.Random;

namespace F1Predict.Models;

/// <summary>Plays seasons, one after another, on one thread; nothing is allocated while it does.</summary>
internal sealed class SeasonSimulator
{
    /// <summary>What stopping costs: more than any performance can make up for.</summary>
    private const double Stopped = 1000;

    private readonly SeasonPlan _plan;
    private readonly FormUncertainty _form;
    private readonly Championship _drivers;
    private readonly Championship _constructors;
    private readonly double[] _driverForm;
    private readonly double[] _constructorForm;
    private readonly double[] _performances;

    public SeasonSimulator(SeasonPlan plan, FormUncertainty form)
    {
        (_plan, _form) = (plan, form);
        (_drivers, _constructors) = (plan.Drivers.Empty(), plan.Constructors.Empty());
        (_driverForm, _constructorForm) = (new double[plan.DriverIds.Length], new double[plan.ConstructorIds.Length]);
        _performances = new double[plan.Sessions.Select(s => s.Padded).DefaultIfEmpty(0).Max()];
        Tally = new SeasonTally(plan);
    }

    /// <summary>How all seasons played so far ended.</summary>
    public SeasonTally Tally { get; }

    public void Run(int seed, int seasons)
    {
        var draws = new NormalDraws(new Xoshiro256StarStar(seed, threadSafe: false));
        for (var i = 0; i < seasons; i++)
        {
            Play(draws);
            Tally.Add(_drivers, _constructors);
        }
    }

    private void Play(NormalDraws draws)
    {
        _drivers.Reset(_plan.Drivers);
        _constructors.Reset(_plan.Constructors);
        Array.Clear(_driverForm);
        Array.Clear(_constructorForm);
        var (driverStep, constructorStep) = (Math.Sqrt(_form.Driver), Math.Sqrt(_form.Constructor));
        var raceFromNow = 0;
        foreach (var session in _plan.Sessions)
        {
            if (session.RaceFromNow > raceFromNow)
            {
                raceFromNow = session.RaceFromNow;
                draws.Move(_driverForm, driverStep);
                draws.Move(_constructorForm, constructorStep);
            }

            Perform(session, draws);
            Score(session);
        }
    }

    private void Perform(SeasonSession session, NormalDraws draws)
    {
        for (var car = 0; car < session.Means.Length; car++)
        {
            var form = _driverForm[session.Drivers[car]] + _constructorForm[session.Constructors[car]];
            var (draw, fate) = (draws.Next(), draws.Uniform());

            // One number from 0 to 1 tells who stops (its low end) and whose race is out of the ordinary (its high end).
            if (fate > 1 - (Performance.WildShare * (1 - session.Stops[car]))) draw *= Performance.WildScatter;
            _performances[car] = session.Means[car] + form + draw - (fate < session.Stops[car] ? Stopped : 0);
        }

        _performances.AsSpan(session.Means.Length..session.Padded).Fill(double.NegativeInfinity);
    }

    /// <summary>A car's place is the number of cars that performed better: counted, because a sort of so few would spend its time on wrong guesses.</summary>
    private void Score(SeasonSession session)
    {
        for (var car = 0; car < session.Means.Length; car++)
        {
            if (_performances[car] < -Stopped / 2) continue;
            var own = new Vector<double>(_performances[car]);
            var better = Vector<long>.Zero;
            for (var at = 0; at < session.Padded; at += Vector<double>.Count) better -= Vector.GreaterThan(new Vector<double>(_performances, at), own);
            var place = (int)Vector.Sum(better);
            var (driver, constructor) = (session.Drivers[car], session.Constructors[car]);
            _drivers.Points[driver] += session.Points[place];
            _constructors.Points[constructor] += session.Points[place];
            if (!session.IsRace) continue;
            _drivers.Finish(driver, place);
            _constructors.Finish(constructor, place);
        }
    }
}
