namespace F1Predict.Ratings.Tests.Form;

internal static class FormChecks
{
    /// <summary>Every number to the last bit.</summary>
    public static void ShouldBeTheSameAs(this FormTrends trends, FormTrends other, string which)
    {
        trends.Through.ShouldBe(other.Through, which);
        trends.Drivers.ShouldBe(other.Drivers, which);
        trends.Constructors.ShouldBe(other.Constructors, which);
    }
}
