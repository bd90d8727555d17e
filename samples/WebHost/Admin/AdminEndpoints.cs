using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>What admins set off and look at.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        // The one place that says who may: the policy of admins goes on this group.
        var admin = routes.MapGroup("/admin");
        admin.MapPost("/ingest", (HttpContext context, JobLedger ledger) => Ask(JobKind.Ingest, context, ledger)).WithSummary("Asks the sources for news.");
        admin.MapPost("/retrain", (HttpContext context, JobLedger ledger) => Ask(JobKind.Retrain, context, ledger)).WithSummary("Trains the models anew.");
        admin.MapGet("/jobs", Jobs).WithSummary("What the host did, does and will do, the last asked for first.");
        admin.MapGet("/jobs/{job_id}", async ([FromRoute(Name = "job_id")] string jobId, JobLedger ledger, CancellationToken cancellationToken) =>
            JobAnswer.Of(await Find(jobId, ledger, cancellationToken))).WithSummary("How a job goes on.");
    }

    /// <summary>The work is done later, by this instance or another.</summary>
    private static async Task<JsonHttpResult<JobAnswer>> Ask(JobKind kind, HttpContext context, JobLedger ledger)
    {
        var user = Guid.TryParse(context.User.FindFirst("sub")?.Value, out var id) ? id : (Guid?)null;
        var job = await ledger.AskAsync(kind, user, context.RequestAborted);
        context.Response.Headers.Location = $"/api/v1/admin/jobs/{job.Id}";
        return TypedResults.Json(JobAnswer.Of(job), ContractJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<PagedAnswer<JobAnswer>> Jobs(
        string? page, [FromQuery(Name = "page_size")] string? pageSize, HttpContext context, JobLedger ledger, CancellationToken cancellationToken)
    {
        var paging = Paging.Read(page, pageSize);
        var (total, jobs) = await ledger.PageAsync(paging.Skip, paging.Size, cancellationToken);
        paging.Link(context, total);
        return new PagedAnswer<JobAnswer>(paging.Number, paging.Size, total, [.. jobs.Select(JobAnswer.Of)]);
    }

    private static async Task<Job> Find(string jobId, JobLedger ledger, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(jobId, "D", out var id))
            throw RefusedRequestException.Malformed("job_id", jobId, "the identifier of a job is expected");
        return await ledger.FindAsync(id, cancellationToken) ?? throw RefusedRequestException.Unknown("job_id", jobId, $"There is no job {id}.");
    }
}
