using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Streets, rivers and parks that no gazetteer lists, and names whose doubts the rest of the story settles.</summary>
internal sealed partial class PlaceMentions
{
    private readonly PlaceWords _words = PlaceWords.All;

    private bool IsLandmarkNoun(int token) => _words.Landmark[Tokens[token].WordId];

    /// <summary>The end of “Main Street”, “the Neches River”, “Highway 19”, if one starts at a token; the token itself otherwise.</summary>
    private int Landmark(int at, in Sentence sentence)
    {
        if (_words.Numbered[Tokens[at].WordId] && at + 1 < sentence.End && Tokens[at + 1].Kind == TokenKind.Number)
        {
            return at + 2;
        }

        var names = _reading.Names;
        if (_name >= names.Count || names[_name].End <= at || names[_name].WholeFirst > at)
        {
            return at;
        }

        var end = names[_name].End;
        return end - at is >= 2 and <= 5 && IsLandmarkNoun(end - 1) ? end : at;
    }

    /// <summary>A doubtful name counts if the story uses it for a place elsewhere; a person's name only after a preposition.</summary>
    private void Settle()
    {
        HashSet<int>? sure = null;
        var doubtful = _people.Count > 0;
        foreach (var mention in _mentions)
        {
            if (mention.IsDoubtful)
            {
                doubtful = true;
            }
            else if (mention.NameId != 0 && mention.Use != ToponymUse.Part)
            {
                (sure ??= []).Add(mention.NameId);
            }
        }

        if (doubtful)
        {
            _mentions.RemoveAll(mention => (mention.IsDoubtful && sure?.Contains(mention.NameId) != true) || (!mention.IsLocative && _people.Contains(mention.NameId)));
        }
    }
}
