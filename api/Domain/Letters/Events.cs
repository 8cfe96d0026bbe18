using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Letters;

/// <summary>What is to be told to somebody. <paramref name="Ref"/> names its cause: the same cause is told once. No personal data.</summary>
/// <param name="Link">Path of the page, from the site's root.</param>
public sealed record Notice(string Ref, string Subject, string Text, string Link, DateTimeOffset SendAt);

/// <summary>What can be on the record of one person's letters of one day. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoticeAdded), "notice-added")]
[JsonDerivedType(typeof(LetterWritten), "letter-written")]
[JsonDerivedType(typeof(LetterTried), "letter-tried")]
[JsonDerivedType(typeof(LetterSent), "letter-sent")]
[JsonDerivedType(typeof(LetterRefused), "letter-refused")]
public abstract record MailbagEvent;

public sealed record NoticeAdded(string RecipientId, Notice Notice, string Bag = "") : MailbagEvent;

/// <summary>All notices that were due became one letter; its Message-ID never changes.</summary>
public sealed record LetterWritten(int No, string MessageId) : MailbagEvent;

/// <summary>Somebody is sending it; nobody else does before <paramref name="LeaseUntil"/>.</summary>
public sealed record LetterTried(int No, int Attempt, DateTimeOffset LeaseUntil) : MailbagEvent;

public sealed record LetterSent(int No) : MailbagEvent;

/// <summary>The mail server said no. <paramref name="NextTryAt"/> null: for good, somebody must look at it.</summary>
public sealed record LetterRefused(int No, string Code, DateTimeOffset? NextTryAt) : MailbagEvent;
