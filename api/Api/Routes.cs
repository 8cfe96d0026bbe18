using Zhengwu.Api.Bells;
using Zhengwu.Api.Declines;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Intake;
using Zhengwu.Api.People;
using Zhengwu.Api.Public;
using Zhengwu.Api.Setup;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Supervision;

namespace Zhengwu.Api;

/// <summary>Every endpoint. The group carries the policy; what has none is refused by the fallback policy.</summary>
public static partial class Routes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => Results.Text("ok")).AllowAnonymous();
        app.MapPost("/ReceiveBell", Triggers.ReceiveBell).AllowAnonymous();
        app.MapPost("/SweepDeadlines", Triggers.SweepDeadlines).AllowAnonymous();
        app.MapPost("/RingAgain", Triggers.RingAgain).AllowAnonymous();
        app.MapPost("/EraseDue", Triggers.EraseDue).AllowAnonymous();

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

        MapCases(app);
        MapPapers(app);
        MapApprovals(app);
        MapCounty(app);
        MapQuestions(app);
        MapHall(app.MapGroup("/api/hall").RequireAuthorization(Policies.Hall));
        MapSupervision(app);
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

    private static void MapSupervision(WebApplication app)
    {
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
    }
}
