using Zhengwu.Api.Contacts;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Guides.Workbooks;
using Zhengwu.Api.Knowledge;
using Zhengwu.Api.Papers;
using Zhengwu.Api.Questions;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Gate;

namespace Zhengwu.Api;

/// <summary>What everybody looks up and prints: guides, questions and answers, contacts, papers.</summary>
public static partial class Routes
{
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
        app.MapPost("/api/guides/import", ImportGuides.Handle).WithMetadata(new TakesFile()).RequireAuthorization(Policies.GuideKeep);
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
        knowledge.MapGet("/", SearchKnowledge.Handle).WithMetadata(new Commas("q"));
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
        any.MapGet("/guides/{itemId}/{paper}", ShowGuidePaper.Handle).WithMetadata(new Commas("answers"));
        any.MapGet("/books/{book}", ShowBook.Handle);
        any.MapGet("/signs", ShowSigns.Handle);
        var ofCases = papers.MapGroup("").RequireAuthorization(Policies.Township);
        ofCases.MapPost("/transfer", WriteTransferList.Handle);
        ofCases.MapGet("/cases/{number}", ShowCasePaper.List);
        ofCases.MapGet("/cases/{number}/{paper}", ShowCasePaper.Handle);
        ofCases.MapPost("/cases/{number}/authorisation", ShowCasePaper.FullAuthorisation).WithMetadata(new AsksForPerson());
    }
}
