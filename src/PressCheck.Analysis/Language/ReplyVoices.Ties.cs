using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <content>Where subjects are mentioned, and whose people others are.</content>
internal sealed partial class ReplyVoices
{
    /// <summary>The subject mentioned last before a token, no more than three sentences back.</summary>
    private Subject? Nearest(int token, int sentence, bool? person)
    {
        var floor = _reading.Sentences[Math.Max(0, sentence - 3)].First;
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _mentions[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        for (var m = low - 1; m >= Math.Max(0, low - 8) && _mentions[m].Token >= floor; m--)
        {
            // “The government” after “Kyiv” may be any: a state’s words are known by its name.
            if (_mentions[m].Subject.Kind != SubjectKind.State && (person is null || person == (_mentions[m].Subject.Kind == SubjectKind.Person)))
            {
                return _mentions[m].Subject;
            }
        }

        return null;
    }

    private (int Token, Subject Subject)[] Mentions()
    {
        var found = new List<(int, Subject)>();
        foreach (var name in _reading.Names)
        {
            _scratch.Clear();
            _subjects.Mentioned(name.First, name.First + 1, _scratch);
            if (_scratch.Count == 0 && name.WholeFirst < name.First)
            {
                _subjects.Mentioned(name.WholeFirst, name.WholeFirst + 1, _scratch);
            }

            if (_scratch.Count > 0)
            {
                found.Add((name.First, _scratch[0]));
            }
        }

        return [.. found];
    }

    /// <summary>“Acme chief executive Jane Doe”, “Jane Doe, who runs Acme”: her words are Acme’s.</summary>
    private void Affiliate()
    {
        foreach (var mention in _reading.Mentions)
        {
            var tokens = _reading.Tokens;
            var first = mention.FirstToken;
            if (first > 1 && _clauses.IsComma(first - 1) && tokens[first - 2].Is(WordFlags.Role | WordFlags.Spokesperson))
            {
                // “the Ukrainian foreign minister, Petro Bondar,”
                first--;
            }

            while (first > 0 && first > mention.FirstToken - 10 && Describes(first - 1))
            {
                first--;
            }

            _scratch.Clear();
            _subjects.Mentioned(first, mention.FirstToken, _scratch);
            if (mention.EndToken + 1 < tokens.Length && _clauses.IsComma(mention.EndToken))
            {
                var end = mention.EndToken + 1;
                var limit = Math.Min(tokens.Length, end + 14);
                var role = false;
                while (end < limit && tokens[end].Kind != TokenKind.Mark && !_clauses.IsComma(end) && !(tokens[end].Kind == TokenKind.Punctuation && _clauses.CharOf(end) is '.' or ';') && !_clauses.IsVerb(end))
                {
                    role |= tokens[end].Is(WordFlags.Role | WordFlags.Spokesperson | WordFlags.PersonNoun) || _subjects.GroupTag(end) is "organ";
                    end++;
                }

                if (role)
                {
                    _subjects.Mentioned(mention.EndToken + 1, end, _scratch);
                }
            }

            foreach (var subject in _scratch)
            {
                if (subject.Person != mention.Person)
                {
                    (_affiliations.TryGetValue(mention.Person.Index, out var list) ? list : _affiliations[mention.Person.Index] = []).Add(subject);
                }
            }
        }
    }

    /// <summary>“The Hale campaign and some experts said”: who opens the sentence and speaks along.</summary>
    private Run Companion(Speaker speaker, int sentence)
    {
        var and = speaker.FirstToken - 1;
        var first = _reading.Sentences[sentence].First;
        if (and <= first || !_clauses.IsWord(and, "and"))
        {
            return Run.None;
        }

        var run = _clauses.PhraseBefore(and, first);
        return run.First == first ? run : Run.None;
    }

    private bool Describes(int i)
    {
        var token = _reading.Tokens[i];
        return token.Kind == TokenKind.Clitic
            ? !token.Is(WordFlags.Auxiliary) || _clauses.IsWord(i, "'s")
            : token.Kind == TokenKind.Word && !token.Is(Clauses.ClosedClass) && (token.IsCapital || token.Is(WordFlags.Role | WordFlags.Spokesperson | WordFlags.Honorific) || !token.Is(WordFlags.Adverb | WordFlags.CueVerb) && !_clauses.IsVerb(i));
    }
}
