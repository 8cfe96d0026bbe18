namespace Zhengwu.Domain;

/// <summary>What kind of "no" it is; the one place that maps it to HTTP is <c>Shell/Problems.cs</c>.</summary>
public enum ProblemKind
{
    /// <summary>A field is missing or wrong; <see cref="Problem.Fields"/> names them.</summary>
    Invalid,
    /// <summary>The state does not allow it now.</summary>
    NotNow,
    /// <summary>This person may not.</summary>
    Forbidden,
    /// <summary>There is no such thing, or not for this person.</summary>
    Unknown,
    /// <summary>The page was older than the case.</summary>
    Stale,
}

/// <summary>
/// An expected "no". <paramref name="Code"/> is stable, lower-case with hyphens; <paramref name="Message"/> is a Chinese sentence that
/// says what to do and carries no personal data; <paramref name="Fields"/> maps the JSON path of a field to its sentence.
/// </summary>
public sealed record Problem(ProblemKind Kind, string Code, string Message, IReadOnlyDictionary<string, string>? Fields = null);
