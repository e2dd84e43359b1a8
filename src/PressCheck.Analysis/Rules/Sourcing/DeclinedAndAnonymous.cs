using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class DeclinedAndAnonymous : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON011", "declined-and-anonymous", "Said to decline comment, and perhaps quoted without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        List<Finding>? found = null;
        Refusals? refusals = null;
        foreach (var source in reading.Sources)
        {
            if (source is not { Kind: SourceKind.Confidential, IsReliedOn: true } || book.For(source) is { DeclinesInStory: false })
            {
                continue;
            }

            refusals ??= new Refusals(reading);
            if (book.For(source) is { DeclinesInStory: true } && reading.Replies.FirstOrDefault(reply => reply.Kind == ReplyKind.Declined) is { } refusal)
            {
                (found ??= []).Add(Found(refusal.Span, "Whoever declines to comment here speaks elsewhere in the story without a name, says the register.", Confidence.High, new Evidence(source.Span, "anonymous source")));
            }
            else if (refusals.First(source) is { } reply && Shared(reading, source, reply.By) is { } shared)
            {
                var spokes = IsSpokesperson(reading, source.Head);
                (found ??= []).Add(Found(reply.Span, "Whoever declines to comment here may be the source that speaks without a name.", spokes && source.Anonymity is not null ? Confidence.Medium : Confidence.Low, new Evidence(source.Span, "anonymous source"), new Evidence(shared, "same circle")));
            }
        }

        return found ?? [];
    }

    private static bool IsSpokesperson(Reading reading, Span head) => reading.Tokens[reading.TokenFrom(head.Start)].Is(WordFlags.Spokesperson);

    /// <summary>The word that ties the one who declines to the source's description: the ministry, the company, the person it is close to.</summary>
    private static Span? Shared(Reading reading, Source source, Span by)
    {
        var tokens = reading.Tokens;
        var end = reading.TokenFrom(by.End);
        var last = reading.TokenFrom(source.Span.End);
        for (var i = reading.TokenFrom(by.Start); i < end; i++)
        {
            for (var k = reading.TokenFrom(source.Span.Start); Ties(tokens[i]) && k < last; k++)
            {
                if (reading.TextOf(tokens[i]).Equals(reading.TextOf(tokens[k]), StringComparison.OrdinalIgnoreCase))
                {
                    return tokens[k].Span;
                }
            }
        }

        return null;
    }

    /// <summary>A name's word, or a noun for an organisation.</summary>
    private static bool Ties(in Token token) => token.IsWord && (token.IsCapital && !token.Is(WordFlags.Determiner | WordFlags.Honorific) || token.Is(WordFlags.OrganisationNoun));

    /// <summary>Refusals by the words that may tie whoever refuses to a source: a long story has many of both.</summary>
    private sealed class Refusals
    {
        private readonly Reading _reading;
        private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byWord = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public Refusals(Reading reading)
        {
            _reading = reading;
            for (var r = 0; r < reading.Replies.Count; r++)
            {
                var by = reading.Replies[r].By;
                if (reading.Replies[r].Kind != ReplyKind.Declined)
                {
                    continue;
                }

                for (var i = reading.TokenFrom(by.Start); i < reading.Tokens.Length && reading.Tokens[i].Start < by.End; i++)
                {
                    if (Ties(reading.Tokens[i]))
                    {
                        Add(reading.TextOf(reading.Tokens[i]), r);
                    }
                }
            }
        }

        /// <summary>The first refusal by somebody else that shares a word with a source's description; null if there is none.</summary>
        public Reply? First(Source source)
        {
            var first = int.MaxValue;
            for (var i = _reading.TokenFrom(source.Span.Start); i < _reading.Tokens.Length && _reading.Tokens[i].Start < source.Span.End; i++)
            {
                if (_byWord.TryGetValue(_reading.TextOf(_reading.Tokens[i]), out var replies))
                {
                    first = Math.Min(first, FirstOf(replies, source));
                }
            }

            return first < int.MaxValue ? _reading.Replies[first] : null;
        }

        private int FirstOf(List<int> replies, Source source)
        {
            foreach (var reply in replies)
            {
                if (!IsOwn(_reading.Replies[reply].By, source))
                {
                    return reply;
                }
            }

            return int.MaxValue;
        }

        private void Add(ReadOnlySpan<char> word, int reply)
        {
            if (!_byWord.TryGetValue(word, out var replies))
            {
                _byWord[word] = replies = [];
            }

            replies.Add(reply);
        }

        private static bool IsOwn(Span by, Source source) => by.Overlaps(source.Span) || source.Mentions.Any(mention => mention.IsStatement && mention.Span.Overlaps(by));
    }
}
