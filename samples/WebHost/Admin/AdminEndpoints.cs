using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>What admins set off and look at.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").RequireAuthorization(Roles.Admin);
        admin.MapPost("/ingest", (HttpContext context, JobLedger ledger, AuditLog audit) => Ask(JobKind.Ingest, context, ledger, audit))
            .Answers<JobAnswer>("Asks the sources for news.", StatusCodes.Status202Accepted);
        admin.MapPost("/retrain", (HttpContext context, JobLedger ledger, AuditLog audit) => Ask(JobKind.Retrain, context, ledger, audit))
            .Answers<JobAnswer>("Trains the models anew.", StatusCodes.Status202Accepted);
        admin.MapGet("/jobs", Jobs).WithSummary("What the host did, does and will do, the last asked for first.");
        admin.MapGet("/jobs/{job_id}", async ([FromRoute(Name = "job_id")] string jobId, JobLedger ledger, CancellationToken cancellationToken) =>
            JobAnswer.Of(await Find(jobId, ledger, cancellationToken))).WithSummary("How a job goes on.");
    }

    /// <summary>The work is done later, by this instance or another.</summary>
    private static async Task<JsonHttpResult<JobAnswer>> Ask(JobKind kind, HttpContext context, JobLedger ledger, AuditLog audit)
    {
        var user = context.User.UserId();
        var job = await ledger.AskAsync(kind, user, context.RequestAborted);
        await audit.WriteAsync(new AuditEntry(AuditActions.JobAsked, true, user, job.Id.ToString(), ContractJson.NameOf(kind)), context.RequestAborted);
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
