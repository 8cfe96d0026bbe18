namespace Zhengwu.Domain;

/// <summary>
/// A text, or a list of texts, that belongs to a person: it lies in the book only under the key of its stream, so that forgetting the key erases it
/// and the chain of the record stays whole (PIPL 47). See docs/adr/0018.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute : Attribute;

/// <summary>What is left of a sealed text after its key is gone.</summary>
public static class Erased
{
    public const string Text = "已删除";
}
