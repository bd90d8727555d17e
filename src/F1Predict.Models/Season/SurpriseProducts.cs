namespace F1Predict.Models;

/// <summary>Least squares of products of two surprises on their worth times a variance that is a constant and grows with the races to the earlier one.</summary>
internal sealed class SurpriseProducts
{
    private double _ww;
    private double _wwt;
    private double _wwtt;
    private double _wp;
    private double _wpt;

    public void Add(double product, double worth, int races)
    {
        _ww += worth * worth;
        _wwt += worth * worth * races;
        _wwtt += worth * worth * races * races;
        _wp += worth * product;
        _wpt += worth * product * races;
    }

    /// <summary>The constant, and what comes on top a race.</summary>
    /// <exception cref="ArgumentException">There are no products.</exception>
    public (double Constant, double Growth) Fit()
    {
        if (_ww is 0) throw new ArgumentException("There are no two races with a result to compare.");
        var determinant = (_ww * _wwtt) - (_wwt * _wwt);
        return determinant is 0 ? (_wp / _ww, 0) : (((_wwtt * _wp) - (_wwt * _wpt)) / determinant, ((_ww * _wpt) - (_wwt * _wp)) / determinant);
    }
}
