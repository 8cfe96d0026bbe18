namespace Zhengwu.Domain.Limits;

/// <summary>Limits and levels in plain words.</summary>
public static class LimitWords
{
    /// <summary>A limit that started anew carries a number: take-over-limit-2.</summary>
    public static string Of(string limit) => Clockwork.BaseOf(limit).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('-') switch
    {
        "promised-limit" => "承诺办结",
        "statutory-limit" => "法定办结",
        "take-over-limit" => "县里承接",
        "notice-limit" => "一次性告知",
        "tolerance-limit" => "容缺补齐",
        "delivery-limit" => "送达",
        "parcel-limit" => "寄送",
        "answer-limit" => "答复问题",
        "tide" => "应当开启潮汐窗口",
        "empty-seat" => "窗口空岗",
        _ => "督办回复",
    };

    public static string Of(AlarmLevel level) => level switch
    {
        AlarmLevel.Warning => "临期",
        AlarmLevel.Overdue => "超期",
        AlarmLevel.Leader => "超期，已报分管领导",
        _ => "超期，已报监督股",
    };
}
