using Zhengwu.Api.Cases;
using Zhengwu.Api.Approvals;
using Zhengwu.Api.Bells;
using Zhengwu.Api.Contacts;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Declines;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Guides.Workbooks;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Knowledge;
using Zhengwu.Api.Papers;
using Zhengwu.Api.People;
using Zhengwu.Api.Public;
using Zhengwu.Api.Questions;
using Zhengwu.Api.Setup;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Supervision;

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
        app.MapGet("/api/public/board/{unitId}", ShowBoard.Handle).AllowAnonymous();
        app.MapPost("/api/public/ticket", ShowTicket.Handle).AllowAnonymous();

        var staff = app.MapGroup("/api").RequireAuthorization(Policies.AnyStaff);
        staff.MapGet("/me", ShowDesk.Me);
        staff.MapGet("/desk", ShowDesk.Counts);
        staff.MapGet("/catalogue", ShowReference.Catalogue);
        staff.MapGet("/directory", ShowReference.Places);
        staff.MapGet("/me/mail-wishes", MailWishesDesk.Show);
        staff.MapPut("/me/mail-wishes", MailWishesDesk.Set);

        var files = app.MapGroup("/api/material-files").RequireAuthorization(Policies.Uploads);
        files.MapPut("/{fileId}", UploadMaterialFile.Handle);

        var township = app.MapGroup("/api").RequireAuthorization(Policies.Township);
        township.MapPost("/case-search", SearchCases.Handle);
        township.MapGet("/cases", ListCases.Handle);
        township.MapPost("/cases", TakeCase.Handle).RequireAuthorization(Policies.Intake);
        var one = township.MapGroup("/cases/{number}");
        one.MapGet("/", ShowCase.Handle);
        one.MapGet("/receipt", ShowCasePaper.Receipt);
        one.MapGet("/files/{fileId}", DownloadFile.Handle);
        one.MapPost("/supplement", ProvideSupplement.Handle);
        one.MapPost("/resubmit", RetakeCase.Handle);
        one.MapPost("/withdraw", WithdrawCase.Handle);
        one.MapPost("/arrival", RecordArrival.Handle);
        one.MapPost("/hand-over", HandOverResult.Handle);
        one.MapPost("/close", CloseCase.Handle);
        one.MapPost("/contact", CorrectContact.Handle);
        one.MapPost("/note", AddNote.Handle);
        one.MapPost("/reveal", RevealApplicant.Handle);
        one.MapPost("/outstanding", CaseWindowSteps.Outstanding);
        one.MapPost("/issue", CaseWindowSteps.Issue);
        one.MapPost("/outside", CaseWindowSteps.Outside);
        one.MapPost("/assign", CaseWindowSteps.Assign);
        one.MapPost("/order-reply", AnswerSupervision.Reply);
        one.MapPost("/cause", AnswerSupervision.RecordCause);

        MapPapers(app);
        township.MapPost("/case-bundles", TakeBundle.Handle).RequireAuthorization(Policies.Intake);
        township.MapPost("/shelf", ShowShelf.Handle).RequireAuthorization(Policies.Intake);
        township.MapPost("/declines", DeclineDesk.Record).RequireAuthorization(Policies.Intake);
        township.MapGet("/declines", DeclineDesk.List);
        township.MapPost("/declines/{id}/follow-up", DeclineDesk.FollowUp);
        MapApprovals(app);

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
        job.MapPost("/outstanding", LimitSteps.Outstanding);
        job.MapPost("/special-procedure", LimitSteps.StartProcedure);
        job.MapPost("/special-procedure-end", LimitSteps.EndProcedure);
        job.MapPost("/extension", LimitSteps.RequestExtension);
        job.MapPost("/extension-approval", LimitSteps.ApproveExtension);
        job.MapPost("/extension-refusal", LimitSteps.RefuseExtension);
        job.MapPost("/order-reply", LimitSteps.Reply);
        job.MapPost("/cause", LimitSteps.RecordCause);

        MapQuestions(app);
        MapHall(app.MapGroup("/api/hall").RequireAuthorization(Policies.Hall));

        var supervision = app.MapGroup("/api/supervision").RequireAuthorization(Policies.Supervision);
        supervision.MapGet("/today", ShowToday.Handle);
        app.MapGet("/api/supervision/people", ShowPeople.Handle).RequireAuthorization(Policies.People);
        supervision.MapGet("/cases", ListWatchedCases.Handle);
        supervision.MapGet("/checks", ShowChecks.Handle);
        supervision.MapPost("/declines/{unitId}/{id}/check", DeclineDesk.Check);
        supervision.MapGet("/letters", ListLetters.Handle);
        supervision.MapPost("/letters/{bag}/{no:int}/again", TryLetterAgain.Handle);
        supervision.MapGet("/cases/{number}", ShowWatchedCase.Handle);
        supervision.MapPost("/cases/{number}/order", SuperviseCase.Order);
        supervision.MapPost("/cases/{number}/cause", SuperviseCase.RecordCause);

        MapGuides(app);

        var setup = app.MapGroup("/api/setup").RequireAuthorization(Policies.Setup);
        setup.MapGet("/calendar", ShowCalendar.Handle);
        setup.MapPost("/preview", PreviewChanges.Handle);
        setup.MapPost("/changes", SaveChanges.Handle);

        app.MapGet("/api/people", ListPeople.Handle).RequireAuthorization(Policies.PeopleOfUnit);
        app.MapGet("/api/people.xlsx", DownloadPeople.Handle).RequireAuthorization(Policies.Setup);
        var people = app.MapGroup("/api/people").RequireAuthorization(Policies.Setup);
        people.MapPost("/changes", ChangePeople.Handle);
        people.MapPost("/import", ImportPeople.Handle);
        people.MapPost("/{id}/hand-over", HandOverWork.Handle);
    }

    private static void MapQuestions(WebApplication app)
    {
        app.MapPost("/api/questions", AskQuestion.Handle).RequireAuthorization(Policies.Asks);
        var questions = app.MapGroup("/api/questions").RequireAuthorization(Policies.Questions);
        questions.MapGet("/", ListQuestions.Handle);
        var question = questions.MapGroup("/{number}");
        question.MapGet("/", ShowQuestion.Handle);
        question.MapPost("/answer", AnswerQuestion.Handle);
        question.MapPost("/call", LogCall.Handle);
        question.MapPost("/escalate", EscalateQuestion.Handle);
        question.MapPost("/close", CloseQuestion.Handle);

        var knowledge = app.MapGroup("/api/knowledge").RequireAuthorization(Policies.AnyStaff);
        knowledge.MapGet("/", SearchKnowledge.Handle);
        knowledge.MapGet("/{id}", ShowArticle.Handle);
        knowledge.MapPost("/", WriteArticle.Write).RequireAuthorization(Policies.Writers);
        knowledge.MapPost("/{id}/revise", WriteArticle.Revise).RequireAuthorization(Policies.Writers);
        knowledge.MapPost("/{id}/retire", WriteArticle.Retire).RequireAuthorization(Policies.Writers);

        app.MapGet("/api/contacts", ShowContacts.Handle).RequireAuthorization(Policies.AnyStaff);
        app.MapPost("/api/contacts/changes", ChangeContacts.Handle).RequireAuthorization(Policies.ContactBook);
    }

    private static void MapPapers(WebApplication app)
    {
        var papers = app.MapGroup("/api/papers");
        var any = papers.MapGroup("").RequireAuthorization(Policies.AnyStaff);
        any.MapGet("/guides/{itemId}/{paper}", ShowGuidePaper.Handle);
        any.MapGet("/books/{book}", ShowBook.Handle);
        any.MapGet("/signs", ShowSigns.Handle);
        var ofCases = papers.MapGroup("").RequireAuthorization(Policies.Township);
        ofCases.MapPost("/transfer", WriteTransferList.Handle);
        ofCases.MapGet("/cases/{number}", ShowCasePaper.List);
        ofCases.MapGet("/cases/{number}/{paper}", ShowCasePaper.Handle);
        ofCases.MapPost("/cases/{number}/authorisation", ShowCasePaper.FullAuthorisation);
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

    private static void MapGuides(WebApplication app)
    {
        app.MapGet("/api/public/guides", ShowPublicGuides.All).AllowAnonymous();
        app.MapGet("/api/public/guides/{itemId}", ShowPublicGuides.One).AllowAnonymous();
        app.MapGet("/api/public/guides/files/{fileId}", GuideFiles.Public).AllowAnonymous();
        app.MapGet("/api/guides/files/{fileId}", GuideFiles.Staff).RequireAuthorization(Policies.AnyStaff);
        app.MapPost("/api/papers/printed", NotePrint.Handle).RequireAuthorization(Policies.AnyStaff);

        var guides = app.MapGroup("/api").RequireAuthorization(Policies.Guides);
        guides.MapGet("/guides", ListGuides.Handle);
        guides.MapGet("/guides/{itemId}", ShowGuide.Handle);
        guides.MapGet("/guides/{itemId}/versions/{n}", ShowGuide.Version);
        app.MapGet("/api/guides.xlsx", ExportGuides.Handle).RequireAuthorization(Policies.GuideKeep);
        app.MapPost("/api/guides/import", ImportGuides.Handle).RequireAuthorization(Policies.GuideKeep);
        guides.MapGet("/guide-changes", ListChanges.Handle);
        app.MapPost("/api/guide-changes", ProposeChange.Handle).RequireAuthorization(Policies.GuideEdit);
        var change = guides.MapGroup("/guide-changes/{id}");
        change.MapGet("/", ShowChange.Handle);
        change.MapPost("/edit", EditChange.Handle);
        change.MapPost("/confirm", ChangeSteps.Confirm);
        change.MapPost("/return", ChangeSteps.Return);
        change.MapPost("/publish", PublishChange.Handle);
        change.MapPost("/withdraw", ChangeSteps.Withdraw);

        var admissions = app.MapGroup("/api/admissions").RequireAuthorization(Policies.Admissions);
        admissions.MapGet("/", AdmissionDesk.List);
        admissions.MapPost("/", AdmissionDesk.Propose).RequireAuthorization(Policies.GuideEdit);
        admissions.MapPost("/{id}/approve", AdmissionDesk.Approve);
        admissions.MapPost("/{id}/consent", AdmissionDesk.Consent);
        admissions.MapPost("/{id}/refuse", AdmissionDesk.Refuse);
    }

    private static void MapHall(RouteGroupBuilder hall)
    {
        hall.MapGet("/day", ShowHallDay.Handle);
        hall.MapPost("/tickets", TakeTicket.Handle);
        hall.MapPost("/appointments", BookAppointment.Handle);
        hall.MapPost("/appointments/{number}/check-in", KeepAppointment.Handle);
        var window = hall.MapGroup("/windows/{id}");
        window.MapPost("/open", WindowSteps.Open);
        window.MapPost("/hand-over", WindowSteps.HandOver);
        window.MapPost("/close", WindowSteps.Close);
        window.MapPost("/call", WindowSteps.Call);
        window.MapPost("/recall", WindowSteps.Recall);
        window.MapPost("/skip", WindowSteps.Skip);
        window.MapPost("/park", WindowSteps.Park);
        window.MapPost("/no-show", WindowSteps.Miss);
        window.MapPost("/serve", WindowSteps.Serve);
        window.MapPost("/finish", WindowSteps.Finish);
        window.MapPost("/transfer", WindowSteps.Transfer);
        hall.MapPost("/tide/open", TideSteps.Open);
        hall.MapPost("/tide/close", TideSteps.Close);
        hall.MapPost("/tide/dismiss", TideSteps.Dismiss);
    }
}
