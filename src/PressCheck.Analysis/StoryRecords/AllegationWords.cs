using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>Whether an allegation of a story is one that the reply log lists: the log's words hold all that the story alleges.</summary>
internal static class AllegationWords
{
    private const int Stem = 5;
    private const int Shortest = 4;

    /// <summary>The log's line for an allegation; null if it lists none that says as much.</summary>
    public static PutAllegation? In(IEnumerable<ReplyEntry> entries, Allegation allegation, Reading reading)
    {
        var span = FoldedText.Of(reading.TextOf(allegation.Span));
        var wanted = Alleged(allegation, reading);
        PutAllegation? listed = null;
        foreach (var put in entries.SelectMany(entry => entry.Allegations))
        {
            var words = FoldedText.Of(put.Words);
            if (words.Contains(span, StringComparison.Ordinal) || (wanted.Count > 0 && wanted.IsSubsetOf(words.Split(' ').Where(word => word.Length >= Shortest).Select(word => StemOf(word)))))
            {
                // Put once is put, and answered once is answered, in whichever line.
                listed = listed is null || (put.IsPut, put.IsAnswered).CompareTo((listed.IsPut, listed.IsAnswered)) > 0 ? put : listed;
            }
        }

        return listed;
    }

    /// <summary>The beginnings of the words that say what is alleged, so that “bribes” and “bribery” are alike: not who accuses whom, nor how.</summary>
    private static HashSet<string> Alleged(Allegation allegation, Reading reading)
    {
        var idle = FoldedText.WordsOf(allegation.Subject?.Name).ToHashSet(StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        for (var i = reading.TokenFrom(allegation.Span.Start); i < reading.Tokens.Length && reading.Tokens[i].Start < allegation.Span.End; i++)
        {
            var token = reading.Tokens[i];
            if (token.Length < Shortest || token.Is(WordFlags.Adverb | Clauses.ClosedClass) || allegation.Cue.Contains(token.Start) || allegation.SubjectSpan.Contains(token.Start) || allegation.Accuser?.Span.Contains(token.Start) == true)
            {
                continue;
            }

            // A word with a hyphen is several to the log's words too.
            foreach (var word in FoldedText.WordsOf(reading.TextOf(token)))
            {
                if (word.Length >= Shortest && !idle.Contains(word))
                {
                    wanted.Add(StemOf(word));
                }
            }
        }

        return wanted;
    }

    private static string StemOf(string word) => word[..Math.Min(Stem, word.Length)];
}
