using Zhengwu.Api.AgentCases;
using Zhengwu.Api.Bells;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Public;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api;

/// <summary>Every endpoint. The group carries the policy; what has none is refused by the fallback policy.</summary>
public static class Routes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => Results.Text("ok")).AllowAnonymous();
        app.MapPost("/ReceiveBell", Triggers.ReceiveBell).AllowAnonymous();
        app.MapPost("/SweepDeadlines", Triggers.SweepDeadlines).AllowAnonymous();
        app.MapPost("/RingAgain", Triggers.RingAgain).AllowAnonymous();

        app.MapPost("/api/public/progress", ShowProgress.Handle).AllowAnonymous();

        var staff = app.MapGroup("/api").RequireAuthorization(Policies.AnyStaff);
        staff.MapGet("/me", ShowDesk.Me);
        staff.MapGet("/desk", ShowDesk.Counts);
        staff.MapGet("/catalogue", ShowReference.Catalogue);
        staff.MapGet("/directory", ShowReference.Places);

        var files = app.MapGroup("/api/material-files").RequireAuthorization(Policies.Uploads);
        files.MapPut("/{fileId}", UploadMaterialFile.Handle);

        var township = app.MapGroup("/api").RequireAuthorization(Policies.Township);
        township.MapPost("/case-search", SearchCases.Handle);
        township.MapGet("/agent-cases", ListAgentCases.Handle);
        township.MapPost("/agent-cases", SubmitAgentCase.Handle).RequireAuthorization(Policies.Intake);
        var one = township.MapGroup("/agent-cases/{number}");
        one.MapGet("/", ShowAgentCase.Handle);
        one.MapGet("/receipt", ShowReceipt.Handle);
        one.MapGet("/files/{fileId}", DownloadFile.Handle);
        one.MapPost("/supplement", ProvideSupplement.Handle);
        one.MapPost("/resubmit", ResubmitAgentCase.Handle);
        one.MapPost("/withdraw", WithdrawAgentCase.Handle);
        one.MapPost("/arrival", RecordArrival.Handle);
        one.MapPost("/hand-over", HandOverResult.Handle);
        one.MapPost("/close", CloseAgentCase.Handle);
        one.MapPost("/contact", CorrectContact.Handle);
        one.MapPost("/note", AddNote.Handle);
        one.MapPost("/reveal", RevealApplicant.Handle);

        var county = app.MapGroup("/api/county-jobs").RequireAuthorization(Policies.County);
        county.MapGet("/", ListCountyJobs.Handle);
        var job = county.MapGroup("/{number}");
        job.MapGet("/", ShowCountyJob.Handle);
        job.MapGet("/files/{fileId}", JobFiles.One);
        job.MapGet("/files.zip", JobFiles.All);
        job.MapPost("/take-over", TakeOverJob.Handle);
        job.MapPost("/return", ReturnJob.Handle);
        job.MapPost("/accept", AcceptJob.Handle);
        job.MapPost("/supplement-request", RequestSupplement.Handle);
        job.MapPost("/refuse", RefuseJob.Handle);
        job.MapPost("/department", HandJobToDepartment.Handle);
        job.MapPost("/private-network", RecordPrivateNetwork.Handle);
        job.MapPost("/platform", RecordPlatform.Handle);
        job.MapPost("/decision", DecideJob.Handle);
        job.MapPost("/mail", MailResult.Handle);
        job.MapPost("/pickup", ReadyForPickup.Handle);
        job.MapPost("/note", AddJobNote.Handle);
        job.MapPost("/reveal", RevealJobApplicant.Handle);
    }
}
