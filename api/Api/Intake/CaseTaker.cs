using Zhengwu.Api.Cases;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Intake;

/// <summary>Writes what was taken: the case, and one more on the hall's count of the day.</summary>
public sealed class CaseTaker(Book book, CaseNumbers numbers, HallDesk hall, MaterialStore blobs, TimeProvider time)
{
    /// <summary>Who has no window of the own may take cases only at the tidal window: it is staffed by a shift, not by an account (K-22).</summary>
    public async ValueTask<IResult?> NotSeated(HttpContext http) =>
        http.Asking().Staff.Role is not (Role.IssuingWindow or Role.TownshipOffice) || await hall.SitsAtTide(http.Asking(), http.RequestAborted) ? null
            : Problems.Answer(403, "not-seated", "您现在不在潮汐窗口当班，不能收件。请先在叫号页面开启潮汐窗口。");

    public async ValueTask<Outcome> Take(HttpContext http, CaseReceived received, string commandId, string fingerprint)
    {
        var (asking, cancel) = (http.Asking(), http.RequestAborted);
        foreach (var material in received.Materials.Where(m => m.Reuse is not null))
            foreach (var file in material.Files) await blobs.Copy(CaseDesk.UnitOf(material.Reuse!.Number), asking.Staff.UnitId, file, cancel);
        var outcome = await TakeCase.Take(book, numbers, new Ask(asking.Actor.By, commandId, fingerprint, ExpectedVersion: 0), asking.Actor, received, asking.Reference.Rules, time, cancel, asking.Reference.Ways.IssuedBy);
        // Counted under its own command id: whoever repeats the submission counts it no second time.
        if (outcome is Outcome.Done taken) await hall.Change(asking, new DayCommand.CountCase(taken.Id), $"{commandId}-day", taken.Id, null, cancel);
        return outcome;
    }

    /// <summary>What this command did before: a blind retry hears the first answer, whatever has changed meanwhile.</summary>
    public async ValueTask<Outcome.Done?> Repeated(HttpContext http, string commandId, string fingerprint) =>
        await book.Earlier(http.Asking().Staff.UnitId, new Ask(http.Asking().Actor.By, commandId, fingerprint), http.RequestAborted) as Outcome.Done;
}
