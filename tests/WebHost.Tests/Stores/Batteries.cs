namespace F1Predict.WebHost.Tests;

/// <summary>One server for all classes; they take turns.</summary>
[CollectionDefinition("s3")]
public sealed class S3Collection : ICollectionFixture<S3Home>;

public sealed class FolderStorage(FolderHome home) : StorageLaws(home), IClassFixture<FolderHome>;

[Collection("s3")]
public sealed class S3Storage(S3Home home) : StorageLaws(home);

public sealed class FolderStore(FolderHome home) : ModelStoreLaws(home), IClassFixture<FolderHome>;

[Collection("s3")]
public sealed class S3Store(S3Home home) : ModelStoreLaws(home);

public sealed class FolderRefusals(FolderHome home) : RefusalLaws(home), IClassFixture<FolderHome>;

[Collection("s3")]
public sealed class S3Refusals(S3Home home) : RefusalLaws(home);

public sealed class FolderPublishing(FolderHome home) : PublishingLaws(home), IClassFixture<FolderHome>;

[Collection("s3")]
public sealed class S3Publishing(S3Home home) : PublishingLaws(home);
