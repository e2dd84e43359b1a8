using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules;

/// <summary>Reads the Markdown of a rule's page from top to bottom; the sections come in one order so that all pages look alike.</summary>
internal sealed class RulePageReader(string markdown)
{
    private const string Fence = "```";
    private const string RecordsFence = Fence + "records";
    private readonly string[] _lines = markdown.ReplaceLineEndings("\n").Split('\n');
    private int _at;

    public RulePage Read()
    {
        SkipBlanks();
        var (id, name) = Title();
        var summary = Prose("a paragraph that says what the rule looks for");
        var why = Section("Why");
        var flagged = Stories("Flagged", marked: true);
        var notFlagged = Stories("Not flagged", marked: false);
        var howToClear = Section("How to clear it");
        var waiver = Section("When a waiver is fair");
        return _at < _lines.Length
            ? throw Wrong($"'{_lines[_at]}' comes after the last section, 'When a waiver is fair'.")
            : new RulePage(markdown, id, name, summary, why, flagged, notFlagged, howToClear, waiver);
    }

    private (string Id, string Name) Title()
    {
        var words = _at < _lines.Length && _lines[_at].StartsWith("# ", StringComparison.Ordinal)
            ? _lines[_at][2..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        if (words.Length != 2)
        {
            throw Wrong("a page starts with its title, '# ' and the rule's id and name, such as '# QUO001 unattributed-quote'.");
        }

        _at++;
        return (words[0], words[1]);
    }

    private void Heading(string title)
    {
        if (_at >= _lines.Length)
        {
            throw Wrong($"the page ends before its section '## {title}'.");
        }

        if (!_lines[_at].TrimEnd().Equals("## " + title, StringComparison.Ordinal))
        {
            throw Wrong($"here the page has '{_lines[_at].Trim()}' where its section '## {title}' belongs.");
        }

        _at++;
    }

    private string Section(string title)
    {
        Heading(title);
        return Prose($"words under '## {title}'");
    }

    /// <summary>Paragraphs up to the next heading; a paragraph's own line breaks become blanks, list items keep theirs.</summary>
    private string Prose(string wanted)
    {
        var headingLine = _at;
        var text = new StringBuilder();
        var blank = false;
        for (; _at < _lines.Length && !_lines[_at].StartsWith('#'); _at++)
        {
            var line = _lines[_at].Trim();
            if (line.Length == 0)
            {
                blank = true;
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(blank ? "\n\n" : line.StartsWith("- ", StringComparison.Ordinal) ? "\n" : " ");
            }

            text.Append(line);
            blank = false;
        }

        return text.Length > 0 ? text.ToString() : throw new MalformedRulePageException(headingLine, $"the page lacks {wanted}.");
    }

    private ImmutableArray<RuleExample> Stories(string section, bool marked)
    {
        Heading(section);
        var stories = ImmutableArray.CreateBuilder<RuleExample>();
        while (true)
        {
            SkipProse();
            if (_at < _lines.Length && _lines[_at].StartsWith(Fence, StringComparison.Ordinal))
            {
                throw Wrong("a story needs a title of its own above it, '### ' and a sentence that names the case.");
            }

            if (_at >= _lines.Length || !_lines[_at].StartsWith("### ", StringComparison.Ordinal))
            {
                return stories.ToImmutable();
            }

            var titleLine = _at;
            var title = _lines[_at++][4..].Trim();
            if (title.Length == 0 || stories.Any(story => story.Title.Equals(title, StringComparison.Ordinal)))
            {
                throw new MalformedRulePageException(titleLine + 1, title.Length == 0 ? "a story needs a title." : $"there are two stories called '{title}'.");
            }

            SkipProse();
            stories.Add(Story(title, titleLine, section, marked) with { Records = RecordsOfStory() });
        }
    }

    private RuleExample Story(string title, int titleLine, string section, bool marked)
    {
        if (_at >= _lines.Length || !_lines[_at].StartsWith(Fence, StringComparison.Ordinal))
        {
            throw new MalformedRulePageException(titleLine + 1, $"no story follows the title '{title}'; a story stands between '```story' and '```'.");
        }

        var open = _at;
        SkipBlock("this story has");
        var example = new RuleExampleReader(title, open + 1).Read(_lines[open][Fence.Length..], _lines.AsSpan((open + 1)..(_at - 1)));
        return example.Spans.IsEmpty != marked ? example : throw new MalformedRulePageException(open + 1, marked
            ? $"the story '{title}' under '{section}' marks nothing; put '[|' and '|]' around what the rule finds."
            : $"the story '{title}' under '{section}' has marks, yet the rule finds nothing in it.");
    }

    /// <summary>What is recorded about the story just read: a block of its own below it; none without one.</summary>
    private Records RecordsOfStory()
    {
        SkipProse();
        if (_at >= _lines.Length || !_lines[_at].TrimEnd().Equals(RecordsFence, StringComparison.Ordinal))
        {
            return Records.None;
        }

        var open = _at;
        SkipBlock("these records have");
        try
        {
            return RecordsJson.Read(string.Join('\n', _lines[(open + 1)..(_at - 1)]));
        }
        catch (JsonException mistake)
        {
            var words = mistake.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.');
            throw new MalformedRulePageException(open + 2 + (int)(mistake.LineNumber ?? 0), $"these records can't be read: {words}.", mistake);
        }
    }

    /// <summary>From a block's opening to the line after its end.</summary>
    private void SkipBlock(string what)
    {
        var open = _at++;
        while (_at < _lines.Length && !_lines[_at].TrimEnd().Equals(Fence, StringComparison.Ordinal))
        {
            _at++;
        }

        if (_at++ >= _lines.Length)
        {
            throw new MalformedRulePageException(open + 1, $"{what} no closing '```'.");
        }
    }

    /// <summary>Words about a section or a story are for the reader only.</summary>
    private void SkipProse()
    {
        while (_at < _lines.Length && !_lines[_at].StartsWith('#') && !_lines[_at].StartsWith(Fence, StringComparison.Ordinal))
        {
            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (_at < _lines.Length && string.IsNullOrWhiteSpace(_lines[_at]))
        {
            _at++;
        }
    }

    private MalformedRulePageException Wrong(string message) => new(Math.Min(_at, _lines.Length - 1) + 1, message);
}
