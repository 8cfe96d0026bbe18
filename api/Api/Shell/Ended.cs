namespace Zhengwu.Api.Shell;

/// <summary>
/// How the serving program ends, as the Functions host reads it: 0 would mean that it is never started again, 200 that it wishes to be started
/// again, anything else is an error, of which three within half an hour stop the host. So it never ends with 0.
/// </summary>
public static class Ended
{
    public const int ByError = 1, OnRequest = 200;
}
