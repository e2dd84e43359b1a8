using System.Collections;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Language;

/// <summary>Whether a story names one of those it speaks of as a group: “experts say”, and elsewhere “Jane Doe, an expert on …”.</summary>
internal sealed class NamedInstances
{
    private const int Reach = 8;
    private readonly Reading _reading;
    private BitArray? _described;

    public NamedInstances(Reading reading) => _reading = reading;

    /// <summary>Words beside somebody's name, gathered when first asked for: few stories speak of a group.</summary>
    private BitArray Described => _described ??= Gather();

    /// <summary>A bit for each word of the lexicon.</summary>
    private BitArray Gather()
    {
        var described = new BitArray(Lexicon.Count);
        var tokens = _reading.Tokens;
        var next = 0;
        foreach (var mention in _reading.Mentions)
        {
            var end = Math.Min(tokens.Length, mention.EndToken + Reach);
            for (var i = Math.Max(next, mention.FirstToken - Reach); i < end; i++)
            {
                if (tokens[i].WordId != 0 && tokens[i].IsWord && !tokens[i].Is(WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Auxiliary))
                {
                    described[tokens[i].WordId] = true;
                }
            }

            next = end;
        }

        return described;
    }

    /// <summary>The story puts the source's noun, in the singular or as it is, beside somebody's name.</summary>
    public bool Has(Source source)
    {
        var head = source.Head.Of(_reading.Text);
        return Describes(head, source.IsPlural) || head.EndsWith("men") && Described[Lexicon.Find(string.Concat(head[..^3], "man"))];
    }

    private bool Describes(ReadOnlySpan<char> head, bool plural) =>
        Described[Lexicon.Find(plural && head.EndsWith("s") ? head[..^1] : head)];
}
