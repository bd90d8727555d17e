namespace F1Predict.Ratings;

/// <summary>The values of circuits and kinds, each measure drawn circuit to kind, kind to all.</summary>
internal sealed class TrackShrinkage
{
    private readonly NestedRates _poleWins;
    private readonly NestedRates _frontRowWins;
    private readonly NestedMeans _gridDecides;
    private readonly NestedMeans _placesChanged;
    private readonly NestedMeans _retirementShare;
    private readonly NestedMeans _pitStops;

    public TrackShrinkage(TrackRecord[] records, TrackKind[] kinds)
    {
        var leaves = Array.ConvertAll(kinds, k => k.Leaf);
        NestedMeans Means(Converter<TrackRecord, Tally> tally) => new(Array.ConvertAll(records, tally), leaves, TrackKind.Leaves);
        NestedRates Rates(Converter<TrackRecord, Tally> tally) => new(Array.ConvertAll(records, tally), leaves, TrackKind.Leaves);
        _poleWins = Rates(r => r.PoleWins);
        _frontRowWins = Rates(r => r.FrontRowWins);
        _gridDecides = Means(r => r.GridDecides);
        _placesChanged = Means(r => r.PlacesChanged);
        _retirementShare = Means(r => r.RetirementShare);
        _pitStops = Means(r => r.PitStops);
    }

    public TrackValues OfKind(TrackKind kind)
    {
        var leaves = kind.Covers();
        return new TrackValues(
            _poleWins.OfFamilies(leaves),
            _frontRowWins.OfFamilies(leaves),
            _gridDecides.OfFamilies(leaves),
            _placesChanged.OfFamilies(leaves),
            _retirementShare.OfFamilies(leaves),
            _pitStops.OfFamilies(leaves));
    }

    public TrackValues OfCircuit(int circuit, TrackValues kind) => new(
        _poleWins.OfGroup(circuit, kind.PoleWins),
        _frontRowWins.OfGroup(circuit, kind.FrontRowWins),
        _gridDecides.OfGroup(circuit, kind.GridDecides),
        _placesChanged.OfGroup(circuit, kind.PlacesChanged),
        _retirementShare.OfGroup(circuit, kind.RetirementShare),
        _pitStops.OfGroup(circuit, kind.PitStops));
}
