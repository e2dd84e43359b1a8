using System.Collections.Immutable;
using System.Text;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules;

/// <summary>A story on a rule's page.</summary>
/// <param name="Title">The case, in one sentence.</param>
/// <param name="Draft">The story without its marks.</param>
/// <param name="Spans">What the rule finds, in text order; empty if it finds nothing.</param>
/// <param name="Confidence">How sure the rule is of each of them, if the page says so.</param>
public sealed record RuleExample(string Title, Draft Draft, ImmutableArray<Span> Spans, Confidence? Confidence)
{
    /// <summary>What is recorded about the story; <see cref="Records.None"/> where the page gives no records.</summary>
    public Records Records { get; init; } = Records.None;
}

/// <summary>
/// Reads one story of a page. A line is a paragraph, blank lines are for the eye, and a line's start may say which part it
/// is: <c># </c> headline, <c>## </c> standfirst, <c>### </c> subheading, <c>&gt; </c> block quote, <c>By </c> byline before
/// the body, <c>Dateline: </c>, <c>Caption: </c>, <c>Pull quote: </c>, <c>Note: </c>, <c>Furniture: </c>. <c>Location: </c> is no line of the story but a tag on it.
/// </summary>
/// <param name="title">The story's title.</param>
/// <param name="fenceLine">The line of the page, from 1, that opens the story.</param>
internal sealed class RuleExampleReader(string title, int fenceLine)
{
    private const string Open = "[|";
    private const string Close = "|]";
    private const string Tag = "Location: ";

    private static readonly (string Prefix, PartKind Kind)[] Prefixes =
    [
        ("# ", PartKind.Headline),
        ("## ", PartKind.Standfirst),
        ("### ", PartKind.Subheading),
        ("> ", PartKind.BlockQuote),
        ("Dateline: ", PartKind.Dateline),
        ("Caption: ", PartKind.Caption),
        ("Pull quote: ", PartKind.PullQuote),
        ("Note: ", PartKind.Note),
        ("Furniture: ", PartKind.Furniture),
    ];

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Part>.Builder _parts = ImmutableArray.CreateBuilder<Part>();
    private readonly ImmutableArray<string>.Builder _locations = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Span>.Builder _spans = ImmutableArray.CreateBuilder<Span>();
    private int _open = -1;
    private int _openLine;

    public RuleExample Read(string info, ReadOnlySpan<string> lines)
    {
        var (confidence, type) = Info(info);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                Line(lines[i].TrimEnd(), fenceLine + 1 + i);
            }
        }

        if (_open >= 0)
        {
            throw new MalformedRulePageException(_openLine, "this line opens a mark '[|' that nothing closes.");
        }

        if (_text.Length == 0)
        {
            throw new MalformedRulePageException(fenceLine, $"the story '{title}' is empty.");
        }

        return new RuleExample(title, new Draft(title, _text.ToString(), _parts.ToImmutable(), type, _locations.ToImmutable()), _spans.ToImmutable(), confidence);
    }

    private (Confidence? Confidence, StoryType Type) Info(string info)
    {
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].Equals("story", StringComparison.Ordinal))
        {
            throw new MalformedRulePageException(fenceLine, $"a story opens with '```story', not with '```{info}'.");
        }

        Confidence? confidence = null;
        var type = StoryType.News;
        foreach (var word in words.AsSpan(1))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? word : word[..equals];
            var value = equals < 0 ? "" : word[(equals + 1)..];
            switch (key)
            {
                case "confidence":
                    confidence = Value<Confidence>(key, value);
                    break;
                case "type":
                    type = Value<StoryType>(key, value);
                    break;
                default:
                    throw new MalformedRulePageException(fenceLine, $"a story has no setting '{key}'; it may have 'confidence' and 'type'.");
            }
        }

        return (confidence, type);
    }

    private T Value<T>(string key, string value)
        where T : struct, Enum =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var known)
            ? known
            : throw new MalformedRulePageException(fenceLine, $"'{value}' is no {key}; it may be {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private void Line(string line, int number)
    {
        if (line.StartsWith(Tag, StringComparison.Ordinal))
        {
            _locations.Add(line[Tag.Length..]);
            return;
        }

        var (kind, skip) = KindOf(line, number);
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        var start = _text.Length;
        Unmark(line.AsSpan(skip), number);
        if (_parts.Count > 0 && _parts[^1].Kind == kind)
        {
            _parts[^1] = new Part(kind, Span.FromBounds(_parts[^1].Span.Start, _text.Length));
        }
        else
        {
            _parts.Add(new Part(kind, Span.FromBounds(start, _text.Length)));
        }
    }

    private (PartKind Kind, int Skip) KindOf(string line, int number)
    {
        var unmarked = line.StartsWith(Open, StringComparison.Ordinal) ? line[Open.Length..] : line;
        foreach (var (prefix, kind) in Prefixes)
        {
            if (unmarked.StartsWith(prefix, StringComparison.Ordinal))
            {
                return ReferenceEquals(unmarked, line)
                    ? (kind, prefix.Length)
                    : throw new MalformedRulePageException(number, $"the mark '[|' belongs after '{prefix.TrimEnd()}', not before it.");
            }
        }

        // A sentence such as "By noon the river had risen." is body; a byline has no full stop.
        var byline = unmarked.StartsWith("By ", StringComparison.Ordinal) && unmarked[^1] != '.' && !_parts.Any(part => part.Kind == PartKind.Body);
        return (byline ? PartKind.Byline : PartKind.Body, 0);
    }

    private void Unmark(ReadOnlySpan<char> line, int number)
    {
        while (!line.IsEmpty)
        {
            if (line.StartsWith(Open))
            {
                if (_open >= 0)
                {
                    throw new MalformedRulePageException(number, "a mark '[|' opens inside another; marks do not nest.");
                }

                (_open, _openLine) = (_text.Length, number);
                line = line[Open.Length..];
            }
            else if (line.StartsWith(Close))
            {
                if (_open < 0 || _open == _text.Length)
                {
                    throw new MalformedRulePageException(number, _open < 0 ? "a mark '|]' closes what nothing opened." : "a mark '[||]' holds nothing.");
                }

                _spans.Add(Span.FromBounds(_open, _text.Length));
                _open = -1;
                line = line[Close.Length..];
            }
            else
            {
                _text.Append(line[0]);
                line = line[1..];
            }
        }
    }
}
