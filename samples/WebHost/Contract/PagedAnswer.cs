namespace F1Predict.WebHost;

/// <summary>A page of a list.</summary>
/// <param name="Page">Its number, 1-based.</param>
/// <param name="PageSize">How many items a page has.</param>
/// <param name="Total">How many items there are.</param>
/// <param name="Items">Those of the page; none after the last page.</param>
public sealed record PagedAnswer<T>(int Page, int PageSize, int Total, IReadOnlyList<T> Items);
