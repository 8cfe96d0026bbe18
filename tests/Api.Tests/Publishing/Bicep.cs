using System.Text.RegularExpressions;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>One template as tokens and declarations. No compiler is at hand where we build; this reads enough to find what does not hold together.</summary>
public sealed partial class Bicep
{
    /// <param name="Kind">i: identifier, s: string (without its quotes), p: punctuation, n: line end.</param>
    public sealed record Token(char Kind, string Text, int Line);

    /// <param name="Kind">param, var, resource, module, output, for.</param>
    /// <param name="What">Type of a resource (with version), file of a module, type of a parameter.</param>
    /// <param name="From">Index of the first token after the name; <paramref name="To"/>: after the last.</param>
    public sealed record Symbol(string Kind, string Name, string What, int From, int To, bool HasDefault, bool Exists);

    public string Name { get; }
    public string Text { get; }
    public List<Token> Tokens { get; } = [];
    public List<Symbol> Symbols { get; } = [];

    public Bicep(string file)
    {
        (Name, Text) = (Path.GetFileName(file), File.ReadAllText(file));
        Scan(Text, 0, Text.Length, 1);
        Declare();
    }

    /// <summary>Identifiers that stand for a value: no keys, no properties, no declarations.</summary>
    public IEnumerable<Token> Uses()
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind != 'i' || At(i - 1) is "." or "@" || (At(i - 1) == ":" && At(i - 2) == ":")) continue;
            if (IsKey(i)) continue;
            if (Symbols.Any(s => s.From - 1 == i || (s.Kind is "param" or "output" && s.From == i))) continue;
            yield return Tokens[i];
        }
    }

    /// <summary>The keys of the object that follows this token, with the texts of their plain values.</summary>
    public IEnumerable<(string Key, string Value)> Keys(int from)
    {
        var depth = 0;
        for (var i = from; i < Tokens.Count; i++)
        {
            if (Tokens[i] is { Kind: 'p', Text: "{" or "[" or "(" }) depth++;
            else if (Tokens[i] is { Kind: 'p', Text: "}" or "]" or ")" } && --depth == 0) yield break;
            else if (depth == 1 && IsKey(i))
                yield return (Tokens[i].Text, At(i + 2) ?? "");
        }
    }

    private bool IsKey(int i) => Tokens[i].Kind is 'i' or 's' && At(i + 1) == ":" && At(i + 2) != ":" && (At(i - 1) is "{" or "," or "\n");

    public string? At(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Text : null;

    private void Scan(string text, int from, int to, int line)
    {
        for (var i = from; i < to;)
        {
            var c = text[i];
            if (text.AsSpan(i).StartsWith("//")) i = text.IndexOf('\n', i) is >= 0 and var end ? end : to;
            else if (c == '\'') i = ScanString(text, i, ref line);
            else if (char.IsLetterOrDigit(c) || c == '_')
            {
                var word = Word().Match(text, i);
                Tokens.Add(new('i', word.Value, line));
                i += word.Length;
            }
            else
            {
                if (c == '\n') Tokens.Add(new('n', "\n", line++));
                else if (!char.IsWhiteSpace(c)) Tokens.Add(new('p', $"{c}", line));
                i++;
            }
        }
    }

    /// <summary>Adds the text as one token and what stands in its ${…} behind it.</summary>
    private int ScanString(string text, int from, ref int line)
    {
        var inner = new List<(int From, int To)>();
        var i = from + 1;
        for (; text[i] != '\''; i++)
        {
            if (text[i] == '\n') throw new FormatException($"{Name}:{line}: a text does not end");
            if (text[i] == '\\') i++;
            else if (text[i] == '$' && text[i + 1] == '{')
            {
                var start = i + 2;
                for (var depth = 1; depth > 0; i++) depth += text[i + 2] == '{' ? 1 : text[i + 2] == '}' ? -1 : 0;
                inner.Add((start, ++i));
            }
        }
        Tokens.Add(new('s', text[(from + 1)..i], line));
        foreach (var (start, end) in inner)
        {
            Tokens.Add(new('p', "(", line));
            Scan(text, start, end, line);
            Tokens.Add(new('p', ")", line));
        }
        return i + 1;
    }

    private void Declare()
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind != 'i' || At(i - 1) is not (null or "\n" or "[")) continue;
            var kind = Tokens[i].Text;
            if (kind == "for") { Symbols.Add(new(kind, At(i + 1)!, "", i + 2, i + 2, false, false)); continue; }
            if (kind is not ("param" or "var" or "resource" or "module" or "output") || At(i + 1) is not { } name || Tokens[i + 1].Kind != 'i') continue;
            var end = End(i);
            Symbols.Add(new(kind, name, kind == "var" ? "" : At(i + 2)!, i + 2, end, At(i + 3) == "=", Tokens[i..end].Any(t => t.Text == "existing")));
        }
    }

    private int End(int from)
    {
        var depth = 0;
        for (var i = from; i < Tokens.Count; i++)
        {
            if (Tokens[i] is { Kind: 'p', Text: "{" or "[" or "(" }) depth++;
            if (Tokens[i] is { Kind: 'p', Text: "}" or "]" or ")" }) depth--;
            if (depth == 0 && Tokens[i].Kind == 'n') return i;
        }
        return Tokens.Count;
    }

    [GeneratedRegex(@"\G\w+")]
    private static partial Regex Word();
}
