namespace F1Predict.WebHost.Tests;

public sealed class AtomicFileTests(TrainedModels models)
{
    [Fact]
    public void Write_WriterFails_LeavesTheOldFileAndNothingElse()
    {
        var folder = models.NewFolder();
        var path = Path.Combine(folder, "model");
        AtomicFile.Write(path, stream => stream.WriteByte(7));
        Should.Throw<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(8);
            throw new IOException("the disk is full");
        }));
        Directory.GetFiles(folder).ShouldBe([path]);
        File.ReadAllBytes(path).ShouldBe([7]);
    }
}
