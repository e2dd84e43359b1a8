using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>Whether a story names one of those it speaks of as a group: “experts say”, and elsewhere “Jane Doe, an expert on …”.</summary>
internal sealed class NamedInstances
{
    private const int Reach = 8;
    private readonly Reading _reading;
    private HashSet<int>? _described;

    public NamedInstances(Reading reading) => _reading = reading;

    /// <summary>Words beside somebody's name, gathered when first asked for: few stories speak of a group.</summary>
    private HashSet<int> Described => _described ??= Gather();

    private HashSet<int> Gather()
    {
        var described = new HashSet<int>();
        var tokens = _reading.Tokens;
        foreach (var mention in _reading.Mentions)
        {
            for (var i = Math.Max(0, mention.FirstToken - Reach); i < Math.Min(tokens.Length, mention.EndToken + Reach); i++)
            {
                if (tokens[i].WordId != 0 && tokens[i].Kind == Text.TokenKind.Word && !tokens[i].Is(WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Auxiliary))
                {
                    described.Add(tokens[i].WordId);
                }
            }
        }

        return described;
    }

    /// <summary>The story puts the source's noun, in the singular or as it is, beside somebody's name.</summary>
    public bool Has(Source source)
    {
        var head = source.Head.Of(_reading.Text);
        return Describes(head, source.IsPlural) || head.EndsWith("men") && Described.Contains(Lexicon.Find(string.Concat(head[..^3], "man")));
    }

    private bool Describes(ReadOnlySpan<char> head, bool plural) =>
        plural && head.EndsWith("s") ? Described.Contains(Id(head[..^1])) : Described.Contains(Id(head));

    private static int Id(ReadOnlySpan<char> word) => Lexicon.Find(word) is var id and not 0 ? id : -1;
}
