using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain.Calendars;

namespace Zhengwu.Api.Health;

/// <summary>
/// From facts to sentences: what is well, what will not be for long, what is not. The limits are those of docs/dashboards.md and of the alert rules.
/// </summary>
public static class HealthChecks
{
    public static IReadOnlyList<Check> Of(HealthFacts f) =>
        [Store(f), Files(f), Sweep(f), Outbox(f), Bus(f), MailChecks.Of(f), Clock(f), Reference(f), Scanner(f), Audit(f), Telemetry(f)];

    private static Check Store(HealthFacts f) => f.StoreMs switch
    {
        null => new("store", Grade.Bad, "数据库没有应答，现在什么都存不进去。", "看云平台有没有故障通知；没有就核对存储账号和网络设置。工作人员页面上填的内容还在，恢复后会自动提交。"),
        > 500 and var ms => new("store", Grade.Warn, $"数据库应答慢，用了 {ms:0} 毫秒。", "过几分钟再看；一直慢就看云平台的存储指标是不是被限流。"),
        var ms => new("store", Grade.Ok, $"数据库应答正常，用了 {ms:0} 毫秒。"),
    };

    private static Check Files(HealthFacts f) => f.FilesMs switch
    {
        null => new("files", Grade.Bad, "材料文件库没有应答，传不了也看不了材料。", "看云平台有没有故障通知；没有就核对文件库的名称和权限。"),
        var ms => new("files", Grade.Ok, $"材料文件库应答正常，用了 {ms:0} 毫秒。"),
    };

    private static Check Sweep(HealthFacts f)
    {
        const string todo = "看云平台上定时任务 SweepDeadlines 有没有在跑、有没有报错；重启一次程序。期间预警和提醒邮件会晚，但不会漏。";
        if (f.Notes is not { } notes) return Unknown("sweep", "每分钟的期限检查");
        if (notes.Sweep is not { } sweep) return Never(f, "sweep", "每分钟的期限检查还没有跑过。", todo);
        var age = f.Now - sweep.At;
        var said = $"上一次期限检查在 {Ago(age)}前，处理了 {sweep.Told} 项";
        return age > TimeSpan.FromMinutes(10) ? new("sweep", Grade.Bad, $"期限检查停了：{said}。", todo)
            : sweep.LagSeconds > 600 ? new("sweep", Grade.Bad, $"{said}，最晚的一项晚了 {Ago(TimeSpan.FromSeconds(sweep.LagSeconds))}。", todo)
            : age > TimeSpan.FromMinutes(3) || sweep.LagSeconds > 180 ? new("sweep", Grade.Warn, $"{said}，最晚的一项晚了 {Ago(TimeSpan.FromSeconds(sweep.LagSeconds))}。", todo)
            : sweep.Failed > 0 ? new("sweep", Grade.Warn, $"{said}，另有 {sweep.Failed} 项没有办成。", "查日志里 could not be done 的错误，看是哪个单位的哪一件；其余的不受影响。")
            : new("sweep", Grade.Ok, $"{said}，没有耽误。");
    }

    private static Check Outbox(HealthFacts f)
    {
        const string todo = "先看下面的“消息通道”。消息不会丢，恢复后按顺序送到；急件请打电话告诉对方。";
        if (f.Notes is not { } notes) return Unknown("outbox", "乡镇和县里之间的消息");
        if (notes.Outbox is not { } outbox) return Never(f, "outbox", "还没有清点过乡镇和县里之间的消息。", "看云平台上定时任务 RingAgain 有没有在跑。");
        var (oldest, counted) = (TimeSpan.FromSeconds(outbox.OldestSeconds), f.Now - outbox.At);
        if (counted > TimeSpan.FromMinutes(5)) return new("outbox", counted > TimeSpan.FromMinutes(10) ? Grade.Bad : Grade.Warn, $"已经 {Ago(counted)}没有清点乡镇和县里之间的消息。", "看云平台上定时任务 RingAgain 有没有在跑、有没有报错；重启一次程序。");
        if (outbox.Waiting == 0) return new("outbox", Grade.Ok, "乡镇和县里之间的消息都送到了。");
        var says = $"{outbox.Waiting} 条消息对方还没有回音，最早的等了 {Ago(oldest)}。";
        return oldest > TimeSpan.FromMinutes(10) ? new("outbox", Grade.Bad, says, todo) : oldest > TimeSpan.FromMinutes(3) ? new("outbox", Grade.Warn, says, todo) : new("outbox", Grade.Ok, says);
    }

    private static Check Bus(HealthFacts f)
    {
        var noted = f.Notes?.Outbox?.Bus;
        var news = new BusNews(Later(f.Bus.SentAt, noted?.SentAt), Later(f.Bus.RefusedAt, noted?.RefusedAt), Later(f.Bus.RefusedAt, noted?.RefusedAt) == f.Bus.RefusedAt ? f.Bus.Code : noted?.Code);
        if (news.RefusedAt is { } refused && !(news.SentAt > refused))
            return new("bus", Grade.Bad, $"消息通道没有收下最近一条消息（{Ago(f.Now - refused)}前）。", "看云平台上消息服务有没有故障、程序的身份有没有发送权限。消息留在本单位，每分钟重送一次。", news.Code);
        return new("bus", Grade.Ok, news.SentAt is { } sent ? $"消息通道正常，最近一条在 {Ago(f.Now - sent)}前送出。" : "程序启动以来还没有要送的消息。");
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;

    private static Check Clock(HealthFacts f)
    {
        const string todo = "这台机器的钟不准，重启一次程序换一台机器。快得多时系统按数据库的钟算，不会提前预警。";
        if (f.Ahead is not { } ahead) return new("clock", Grade.Warn, "还没有和数据库对过钟。", "先让数据库恢复应答。");
        var says = $"程序的钟比数据库的钟{(ahead < TimeSpan.Zero ? "慢" : "快")} {Ago(ahead.Duration())}。";
        return ahead.Duration() > TimeSpan.FromMinutes(5) ? new("clock", Grade.Bad, says, todo) : ahead.Duration() > TimeSpan.FromMinutes(1) ? new("clock", Grade.Warn, says, todo)
            : new("clock", Grade.Ok, "程序的钟和数据库的钟一致。");
    }

    private static Check Reference(HealthFacts f) => f.ReferenceVersion == "none"
        ? new("reference", Grade.Bad, "还没有导入单位、人员、事项和日历。", "按运维手册导入基础数据。")
        : new("reference", Grade.Ok, f.ImportedAt is { } at ? $"基础数据 {Shanghai.Say(at)}导入，距今 {Ago(f.Now - at)}，版本 {f.ReferenceVersion}。" : $"基础数据版本 {f.ReferenceVersion}。");

    private static Check Scanner(HealthFacts f) => f.HasScanner
        ? new("scanner", Grade.Ok, "已接病毒扫描，收到的材料先扫描再给人看。")
        : new("scanner", Grade.Warn, "没有接病毒扫描，收到的材料都记为“没有扫描”。", "本县要求扫描的，请接上扫描服务（设置 Scanner__Host）。");

    private static Check Audit(HealthFacts f)
    {
        const string todo = "按运维手册跑一次全库核对（handler audit），应当每天一次。";
        if (f.Notes is not { } notes) return Unknown("audit", "全库核对");
        if (notes.Audit is not { } audit) return new("audit", Grade.Warn, "还没有做过全库核对。", todo);
        var said = $"{Ago(f.Now - audit.At)}前做过全库核对，查了 {audit.Events} 条记录";
        return audit.Findings > 0 ? new("audit", Grade.Bad, $"{said}，{audit.Findings} 处不符。", "有人动过数据，或程序有错：先停止改动，保留现场，按运维手册“核对不符”一节处理。")
            : f.Now - audit.At > TimeSpan.FromHours(26) ? new("audit", Grade.Warn, $"{said}，全部完好；时间久了。", todo)
            : new("audit", Grade.Ok, $"{said}，全部完好。");
    }

    private static Check Telemetry(HealthFacts f) => new("telemetry", Grade.Ok, f.HasTelemetry ? "运行数据正在送往监控平台。" : "没有接监控平台（OTEL_EXPORTER_OTLP_ENDPOINT），运行情况只看本页。");

    /// <summary>What has not run yet is no fault in the first minutes of a program.</summary>
    private static Check Never(HealthFacts f, string id, string says, string todo) =>
        f.Now - f.StartedAt > TimeSpan.FromMinutes(5) ? new(id, Grade.Bad, says, todo) : new(id, Grade.Warn, says, "程序刚启动，过两分钟再看。");

    internal static Check Unknown(string id, string what) => new(id, Grade.Warn, $"{what}：数据库没有应答，现在看不到。", "先让数据库恢复应答。");

    /// <summary>40 秒, 5 分钟, 2 小时 10 分钟, 3 天.</summary>
    internal static string Ago(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => "不到 1 秒",
        { TotalMinutes: < 1 } => $"{(int)span.TotalSeconds} 秒",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} 分钟",
        { TotalHours: < 24 } => span.Minutes == 0 ? $"{span.Hours} 小时" : $"{span.Hours} 小时 {span.Minutes} 分钟",
        _ => $"{(int)span.TotalDays} 天",
    };
}
