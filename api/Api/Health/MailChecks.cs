namespace Zhengwu.Api.Health;

/// <summary>Whether letters go out.</summary>
public static class MailChecks
{
    public static Check Of(HealthFacts f)
    {
        if (f.Notes is not { } notes) return HealthChecks.Unknown("mail", "提醒邮件");
        var (waiting, oldest) = (notes.Sweep?.Mail.Waiting ?? 0, f.Now - (notes.Sweep?.Mail.OldestAt ?? f.Now));
        var count = waiting >= HealthNotes.MostLetters ? $"{HealthNotes.MostLetters} 封以上" : $"{waiting} 封";
        if (!f.HasMail) return new("mail", Grade.Warn, waiting == 0 ? "没有设置邮件服务器，提醒邮件寄不出去。" : $"没有设置邮件服务器，{count}提醒邮件在等。", "设置邮件服务器（Smtp__Host 等）；设好后等着的邮件会自动寄出。", "smtp-not-configured");
        if (notes.Sweep is null) return new("mail", Grade.Warn, "还没有清点过等着寄的提醒邮件。", "先看“期限检查”：它每跑一次就清点一次。");
        if (waiting > 0 && oldest > TimeSpan.FromMinutes(10))
            return new("mail", oldest > TimeSpan.FromHours(1) ? Grade.Bad : Grade.Warn, $"{count}提醒邮件在等，最早的等了 {HealthChecks.Ago(oldest)}。", "核对邮件服务器的地址、账号和网络；恢复后会自动寄出。急事请打电话。", notes.Sweep?.Mail.Code);
        if (f.FailedLetters > 0)
            return new("mail", Grade.Warn, $"{(f.FailedLetters >= 50 ? "50 封以上" : $"{f.FailedLetters} 封")}提醒邮件试了多次没有寄出，已停止再试。", "请监督股在“邮件”页“没发出”里看原因，邮箱不对的更正后点“再试一次”。");
        return new("mail", Grade.Ok, waiting == 0 ? "提醒邮件都寄出了。" : $"{count}提醒邮件正在寄。");
    }
}
