using Zhengwu.Api.Cases;
using Zhengwu.Api.Approvals;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Declines;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Papers;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Gate;

namespace Zhengwu.Api;

/// <summary>Cases at the window, at the office, at the county.</summary>
public static partial class Routes
{
    private static void MapCases(WebApplication app)
    {
        var township = app.MapGroup("/api").RequireAuthorization(Policies.Township);
        township.MapPost("/case-search", SearchCases.Handle).WithMetadata(new AsksForPerson());
        township.MapGet("/cases", ListCases.Handle);
        township.MapPost("/cases", TakeCase.Handle).RequireAuthorization(Policies.Intake);
        var one = township.MapGroup("/cases/{number}");
        one.MapGet("/", ShowCase.Handle);
        one.MapGet("/receipt", ShowCasePaper.Receipt);
        one.MapGet("/files/{fileId}", DownloadFile.Handle);
        one.MapPost("/supplement", ProvideSupplement.Handle);
        one.MapPost("/resubmit", ResubmitCase.Handle);
        one.MapPost("/withdraw", WithdrawCase.Handle);
        one.MapPost("/arrival", RecordArrival.Handle);
        one.MapPost("/hand-over", HandOverResult.Handle);
        one.MapPost("/close", CloseCase.Handle);
        one.MapPost("/contact", CorrectContact.Handle);
        one.MapPost("/note", AddNote.Handle);
        one.MapPost("/reveal", RevealApplicant.Handle).WithMetadata(new AsksForPerson());
        one.MapPost("/outstanding", CaseWindowSteps.Outstanding);
        one.MapPost("/issue", CaseWindowSteps.Issue);
        one.MapPost("/outside", CaseWindowSteps.Outside);
        one.MapPost("/assign", CaseWindowSteps.Assign);
        one.MapPost("/order-reply", AnswerSupervision.Reply);
        one.MapPost("/cause", AnswerSupervision.RecordCause);

        township.MapPost("/case-bundles", TakeBundle.Handle).RequireAuthorization(Policies.Intake);
        township.MapPost("/shelf", ShowShelf.Handle).WithMetadata(new AsksForPerson()).RequireAuthorization(Policies.Intake);
        township.MapPost("/declines", DeclineDesk.Record).RequireAuthorization(Policies.Intake);
        township.MapGet("/declines", DeclineDesk.List);
        township.MapPost("/declines/{id}/follow-up", DeclineDesk.FollowUp);
    }

    private static void MapApprovals(WebApplication app)
    {
        var approvals = app.MapGroup("/api").RequireAuthorization(Policies.Approvals);
        approvals.MapGet("/approvals", ListApprovals.Handle);
        var one = approvals.MapGroup("/cases/{number}");
        one.MapPost("/accept", OfficeSteps.Accept);
        one.MapPost("/supplement-request", OfficeSteps.Supplement);
        one.MapPost("/refuse", OfficeSteps.Refuse);
        one.MapPost("/decision", OfficeSteps.Decide);
        one.MapPost("/special-procedure", OfficeSteps.StartProcedure);
        one.MapPost("/special-procedure-end", OfficeSteps.EndProcedure);
        one.MapPost("/extension", OfficeSteps.RequestExtension);
        one.MapPost("/extension-approval", OfficeSteps.ApproveExtension);
        one.MapPost("/extension-refusal", OfficeSteps.RefuseExtension);
    }

    private static void MapCounty(WebApplication app)
    {
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
        job.MapPost("/reveal", RevealJobApplicant.Handle).WithMetadata(new AsksForPerson());
        job.MapPost("/outstanding", LimitSteps.Outstanding);
        job.MapPost("/special-procedure", LimitSteps.StartProcedure);
        job.MapPost("/special-procedure-end", LimitSteps.EndProcedure);
        job.MapPost("/extension", LimitSteps.RequestExtension);
        job.MapPost("/extension-approval", LimitSteps.ApproveExtension);
        job.MapPost("/extension-refusal", LimitSteps.RefuseExtension);
        job.MapPost("/order-reply", LimitSteps.Reply);
        job.MapPost("/cause", LimitSteps.RecordCause);
    }
}
