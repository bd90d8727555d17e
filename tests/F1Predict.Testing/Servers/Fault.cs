namespace F1Predict.Testing;

/// <summary>How a server misbehaves, as the real ones do.</summary>
public enum Fault
{
    /// <summary>429 with <c>{"detail":"Request was throttled."}</c> and no Retry-After.</summary>
    Throttled,

    /// <summary>403 with a page of HTML, as under load.</summary>
    HtmlForbidden,

    /// <summary>504 with a page of HTML.</summary>
    HtmlGatewayTimeout,

    /// <summary>500 with a page of HTML.</summary>
    HtmlServerError,

    /// <summary>200 with a page of HTML.</summary>
    HtmlInstead,

    /// <summary>200 with the right content type and half the JSON.</summary>
    TruncatedJson,

    /// <summary>The connection is cut in the middle of the body.</summary>
    BrokenOff,

    /// <summary>The headers and half the body come, then nothing more.</summary>
    SlowBody,

    /// <summary>401 with a reason in JSON.</summary>
    Unauthorized,

    /// <summary>400 with <c>{"error":true,"reason":"..."}</c>.</summary>
    BadRequest,

    /// <summary>The answer that the same address gave the first time it was asked.</summary>
    Stale,
}
