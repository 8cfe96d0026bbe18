using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Cases;

/// <summary>What a person may do with a case. The names are the API's.</summary>
public enum CaseAction
{
    ProvideSupplement, Resubmit, Withdraw, RecordArrival, HandOver, Close, CorrectContact, AddNote, Reveal, PrintReceipt, Order, ReplyToOrder, RecordCause,
    Accept, RequestSupplement, RefuseAcceptance, Decide, StartSpecialProcedure, EndSpecialProcedure, RequestExtension, ApproveExtension, RefuseExtension,
    ProvideOutstanding, Issue, CloseOutside, Assign,
}

/// <summary>The one table of who may do what in which stage: the decider asks it and the buttons are drawn from it.</summary>
public static class CaseActions
{
    private static readonly CaseAction[] Issuing =
        [CaseAction.Issue, CaseAction.RecordArrival, CaseAction.HandOver, CaseAction.Close, CaseAction.ReplyToOrder, CaseAction.AddNote, CaseAction.Reveal, CaseAction.PrintReceipt];

    private static readonly CaseAction[] Supervision = [CaseAction.Order, CaseAction.RecordCause, CaseAction.AddNote], Leading = [CaseAction.ReplyToOrder, CaseAction.RecordCause, CaseAction.AddNote, CaseAction.Assign, CaseAction.CloseOutside],
        Representing = [CaseAction.AddNote, CaseAction.Reveal, CaseAction.PrintReceipt], NotAtTheWindow = [CaseAction.Order, CaseAction.RecordCause, CaseAction.Assign];

    /// <summary>In the order of the screen: the first is the next step.</summary>
    public static IReadOnlyList<CaseAction> For(Case it, Actor actor) => actor.Role switch
    {
        // Who leaves hands over; the content stays closed to the administrator.
        Role.Administrator => [.. InStage(it).Intersect([CaseAction.Assign])],
        _ when !MaySee(it, actor) => [],
        Role.IntegratedWindow or Role.StationClerk or Role.CaseAgent => [.. InStage(it).Except(NotAtTheWindow).Where(a => a is not CaseAction.Issue || it.IssuedBy is not IssuingDesk.IssuingWindow)],
        Role.IssuingWindow => [.. InStage(it).Intersect(Issuing).Where(a => a is not CaseAction.Issue || it.IssuedBy is not IssuingDesk.IntegratedWindow)],
        Role.TownshipOffice when it.Item.IsOfTownship => [.. actor.By.StaffId == it.ReceivedBy.StaffId ? [] : OfficeRules.InStage(it), .. InStage(it).Intersect(Representing)],
        Role.Leader or Role.CentreDirector => [.. OfficeRules.Approving(it), .. InStage(it).Intersect(Leading)],
        Role.Supervisor => [.. InStage(it).Intersect(Supervision)],
        _ => [],
    };

    /// <summary>A hall sees all cases of its township, a station its own; nobody but the county's supervision sees another township's (I11).</summary>
    public static bool MaySee(Case it, Actor actor) => actor.Role switch
    {
        Role.IntegratedWindow or Role.IssuingWindow or Role.TownshipOffice or Role.Leader or Role.CentreDirector => actor.UnitId == it.TakenAt.UnitId,
        Role.StationClerk or Role.CaseAgent => actor.UnitId == it.TakenAt.UnitId && actor.PlaceId == it.TakenAt.PlaceId,
        Role.Supervisor => true,
        _ => false,
    };

    /// <summary>Whether the stage allows the action at all, whoever asks.</summary>
    public static bool StageAllows(Case it, CaseAction action) => InStage(it).Contains(action) || OfficeRules.InStage(it).Contains(action) || OfficeRules.Approving(it).Contains(action);

    public static IReadOnlyList<CaseAction> InStage(Case it)
    {
        CaseAction[] reply = it.Watch.OpenOrders.Any() ? [CaseAction.ReplyToOrder] : [], explain = it.Watch.Unexplained.Any() ? [CaseAction.RecordCause] : [];
        return it.Stage is CaseStage.Closed or CaseStage.Withdrawn
            ? [CaseAction.PrintReceipt, .. reply, CaseAction.AddNote, CaseAction.Reveal, .. explain, CaseAction.Order]
            : [.. Steps(it), .. MayBringMore(it) ? [CaseAction.ProvideOutstanding] : Array.Empty<CaseAction>(), .. reply, CaseAction.CorrectContact, CaseAction.AddNote, CaseAction.Reveal, CaseAction.PrintReceipt, .. explain, CaseAction.Order,
                CaseAction.Assign, CaseAction.CloseOutside];
    }

    /// <summary>容缺: as long as the office has not decided.</summary>
    private static bool MayBringMore(Case it) => it.Item.IsOfTownship && CaseClocks.IsUndecided(it) && (it.Tolerated is not null || it.Following.Count > 0);

    private static CaseAction[] Steps(Case it) => it.Stage switch
    {
        CaseStage.AtOffice or CaseStage.Accepted or CaseStage.InSpecialProcedure when it.Item.IsOfTownship => [CaseAction.Withdraw],
        CaseStage.Decided when it.Item.IsOfTownship => [CaseAction.Issue],
        CaseStage.Returned => [CaseAction.Resubmit, CaseAction.Withdraw],
        CaseStage.AwaitingSupplement => [CaseAction.ProvideSupplement, CaseAction.Withdraw],
        CaseStage.Relayed or CaseStage.AtCounty or CaseStage.TakenOver or CaseStage.Accepted or CaseStage.WithDepartment
            or CaseStage.OnPrivateNetwork or CaseStage.OnPlatform or CaseStage.InSpecialProcedure or CaseStage.SupplementUnderReview => [CaseAction.Withdraw],
        CaseStage.ResultOnTheWay => it.Delivery is Delivery.ByMail ? [CaseAction.HandOver, CaseAction.RecordArrival] : [CaseAction.RecordArrival],
        CaseStage.ReadyForPickup => [CaseAction.RecordArrival, CaseAction.HandOver],
        CaseStage.Arrived or CaseStage.Refused => [CaseAction.HandOver],
        CaseStage.HandedOver => [CaseAction.Close],
        _ => [],
    };
}
