using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class XGBoostLibraryTests
{
    [Fact]
    public void Version_Installed_IsAtLeastTheOldestSupported() =>
        XGBoostLibrary.Version.ShouldBeGreaterThanOrEqualTo(new Version(1, 7));

    [Fact]
    public void Find_NothingLoads_NamesEveryPlaceTriedAndHowToInstall()
    {
        var asked = new List<string>();

        var error = Should.Throw<XGBoostNotFoundException>(() => XGBoostLibrary.Find("/opt/x/libxgboost.so", "/app", "linux-x64", place =>
        {
            asked.Add(place);
            return 0;
        }));

        asked.ShouldBe(["/opt/x/libxgboost.so", "/app/libxgboost.so", "/app/runtimes/linux-x64/native/libxgboost.so", "libxgboost.so.0", "libxgboost.so", "xgboost"]);
        error.PlacesTried.ShouldBe(asked);
        asked.ShouldAllBe(place => error.Message.Contains(place, StringComparison.Ordinal));
        error.Message.ShouldContain("apt-get install libxgboost0");
        error.Message.ShouldContain("brew install xgboost");
        error.Message.ShouldContain("F1PREDICT_XGBOOST");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Find_VariableNotSet_SaysSo(string? path) =>
        Should.Throw<XGBoostNotFoundException>(() => XGBoostLibrary.Find(path, "/app", "linux-x64", _ => 0))
            .PlacesTried[0].ShouldBe("F1PREDICT_XGBOOST (not set)");

    [Theory]
    [InlineData("win-x64", "xgboost.dll")]
    [InlineData("osx-arm64", "libxgboost.dylib")]
    [InlineData("linux-arm64", "libxgboost.so")]
    public void Find_PackageCarriesTheLibrary_TakesItFromTheRuntimeFolder(string rid, string file)
    {
        var carried = Path.Combine("/app", "runtimes", rid, "native", file);

        XGBoostLibrary.Find(null, "/app", rid, place => place == carried ? 7 : 0).ShouldBe(7);
    }

    [Fact]
    public void Find_SeveralLoad_TakesTheFirst()
    {
        var asked = new List<string>();

        XGBoostLibrary.Find("/opt/x.so", "/app", "linux-x64", place =>
        {
            asked.Add(place);
            return asked.Count;
        }).ShouldBe(1);

        asked.ShouldBe(["/opt/x.so"]);
    }
}
