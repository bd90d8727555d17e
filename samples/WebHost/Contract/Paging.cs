namespace F1Predict.WebHost;

/// <summary>A page of a list.</summary>
/// <param name="Page">Its number, 1-based.</param>
/// <param name="PageSize">How many items a page has.</param>
/// <param name="Total">How many items there are.</param>
/// <param name="Items">Those of the page; none after the last page.</param>
public sealed record PagedAnswer<T>(int Page, int PageSize, int Total, IReadOnlyList<T> Items);

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Size">How many items it has, 1 to 100.</param>
internal sealed record Paging(int Number, int Size)
{
    private const int Usual = 20;
    private const int Most = 100;
    private const int Last = 1_000_000;

    /// <summary>How many items come before it.</summary>
    public int Skip => (Number - 1) * Size;

    /// <exception cref="RefusedRequestException">One of them is no number within bounds.</exception>
    public static Paging Read(string? page, string? pageSize) =>
        new(RequestValues.Number("page", page, 1, Last) ?? 1, RequestValues.Number("page_size", pageSize, 1, Most) ?? Usual);

    /// <summary>Says in the header <c>Link</c> where the other pages are (RFC 8288).</summary>
    public void Link(HttpContext context, int total)
    {
        var last = Math.Max(1, (total + Size - 1) / Size);
        var links = new List<string> { To(1, "first"), To(last, "last") };
        if (Number > 1) links.Add(To(Math.Min(Number - 1, last), "prev"));
        if (Number < last) links.Add(To(Number + 1, "next"));
        context.Response.Headers.Link = string.Join(", ", links);

        string To(int number, string relation)
        {
            var request = context.Request;
            var query = QueryString.Create(
                request.Query.Where(q => q.Key is not ("page" or "page_size")).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)));
            var address = request.PathBase.Add(request.Path) + query.Add("page", $"{number}").Add("page_size", $"{Size}").ToUriComponent();
            return $"<{address}>; rel=\"{relation}\"";
        }
    }
}
