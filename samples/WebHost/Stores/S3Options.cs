namespace F1Predict.WebHost;

/// <summary>The setting <c>Models:S3</c>: a bucket of Amazon S3 or of a server that speaks like it.</summary>
internal sealed class S3Options
{
    /// <summary>The bucket, which has to be there; null or empty to keep models in the folder.</summary>
    public string? Bucket { get; set; }

    /// <summary>What the names of all objects begin with.</summary>
    public string Prefix { get; set; } = "models/";

    /// <summary>The address of the server; null for Amazon's of the region.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The region.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Whether the bucket goes into the path of addresses, as most servers but Amazon's want it, and not into the host name.</summary>
    public bool PathStyle { get; set; }

    /// <summary>The access key; null to take what the machine has (its role, its AWS profile, its AWS environment variables).</summary>
    public string? Key { get; set; }

    /// <summary>The secret that goes with the key.</summary>
    public string? Secret { get; set; }
}
