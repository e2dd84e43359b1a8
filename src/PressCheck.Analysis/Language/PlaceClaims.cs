using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Finds what a story says of two places.</summary>
internal static class PlaceClaims
{
    public static IReadOnlyList<PlaceClaim> Read(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new PlaceClaimReader(reading).Read();
    }
}

/// <summary>
/// Reads the words between neighbouring places. Every search is bounded by a fixed number of tokens, so the whole is linear in
/// the places.
/// </summary>
internal sealed partial class PlaceClaimReader
{
    private const int Reach = 14;

    private readonly Reading _reading;
    private readonly IReadOnlyList<Toponym> _toponyms;
    private readonly PlaceFacts _facts;
    private readonly List<PlaceClaim> _claims = [];

    public PlaceClaimReader(Reading reading)
    {
        _reading = reading;
        _toponyms = reading.Toponyms;
        _facts = reading.PlaceFacts;
    }

    public IReadOnlyList<PlaceClaim> Read()
    {
        foreach (var paragraph in _reading.Paragraphs)
        {
            if (paragraph.Part is PartKind.Furniture or PartKind.Byline)
            {
                continue;
            }

            _end = paragraph.EndToken;
            _first = paragraph.FirstToken;
            while (_at < _toponyms.Count && _toponyms[_at].FirstToken < _first)
            {
                _at++;
            }

            for (; _at < _toponyms.Count && _toponyms[_at].FirstToken < _end; _at++)
            {
                From(_at);
            }

            Hyphened();
        }

        return _hyphened ? [.. _claims.OrderBy(static claim => claim.Span.Start)] : _claims;
    }

    /// <summary>The paragraph being read, as tokens.</summary>
    private int _first;
    private int _end;
    private int _at;

    private bool _hyphened;

    /// <summary>Words such as “Ohio-based” are no mentions of a place, so they are looked for among the tokens.</summary>
    private void Hyphened()
    {
        for (var i = _first + 2; i < _end; i++)
        {
            if (Token(i) is { IsWord: true, IsCapital: true, Length: > 6 })
            {
                Based(i);
            }
        }
    }

    private void From(int index)
    {
        var place = _toponyms[index];
        if (place.EndToken >= _end)
        {
            return;
        }

        if ((CanLieIn(place) || IsOfFirm(place)) && !IsInsideName(place) && !IsBody(place))
        {
            After(index);
        }

        if (PlaceFacts.IsPeople(place))
        {
            OfThePeople(index);
        }
        else
        {
            Before(index);
        }

        Borders(index);
    }

    private bool CanLieIn(Toponym place) =>
        place.Use is ToponymUse.Name or ToponymUse.Metonym or ToponymUse.Demonym && place.NameId > 0 && place.Standing is not (NameStanding.Abbreviation or NameStanding.Demonym) && _facts.PlacesOf(place).Exists(static reading => reading.Kind is PlaceKind.Settlement or PlaceKind.District or PlaceKind.Region);

    /// <summary>“friends in Congress, Ohio”, “the old Bay, Malta”: a body's word or a landmark's, though some town is called so.</summary>
    private bool IsBody(Toponym place) =>
        place.EndToken - place.FirstToken == 1 && Token(place.FirstToken) is var name &&
        (name.Is(Lexicons.WordFlags.OrganisationNoun) || (name.Is(Lexicons.WordFlags.PlaceNoun) && place.FirstToken > _first && Token(place.FirstToken - 1) is { IsWord: true } before && !before.Is(Clauses.ClosedClass)));

    /// <summary>“Lind and Sons Inc. of Malmo”: a firm's seat stands at the end of its name.</summary>
    private bool IsOfFirm(Toponym place) =>
        place.Use == ToponymUse.Part && place.FirstToken - 2 >= _first && Is(place.FirstToken - 1, "of") && Token(place.FirstToken - 2).Is(Lexicons.WordFlags.Abbreviation);

    /// <summary>“East Palestine”, “Mount Lebanon”: a capital just before makes it the end of another name.</summary>
    private bool IsInsideName(Toponym place)
    {
        var before = place.FirstToken - 1;
        if (before < _first || Token(before) is not { IsWord: true, IsCapital: true } token || token.Is(Clauses.ClosedClass))
        {
            return false;
        }

        // “Main Street” is no town called Street, even if there is one called Main.
        if (_at > 0 && _toponyms[_at - 1] is var neighbour && neighbour.EndToken == place.FirstToken)
        {
            return !PlaceFacts.IsPeople(neighbour);
        }

        // A headline's or a sentence's first word has its capital from there.
        var sentence = _reading.SentenceAt(token.Start);
        return before != _reading.Sentences[sentence].First && token.Shape != TokenShape.Upper;
    }

    private void Add(PlaceTie tie, Toponym inner, Outer outer, Confidence confidence, int from, int to) =>
        _claims.Add(new PlaceClaim(tie, inner, outer.Place, Span.FromBounds(Token(from).Start, Token(to - 1).End), confidence, outer.Place.Antecedent)
        {
            Holds = tie == PlaceTie.CapitalOf ? _facts.IsSeat(inner, outer.Place, outer.Wanted) : HeldBy(inner, outer),
        });

    /// <summary>An anaphor is given the benefit of the doubt: any region named along with its antecedent, or since, may be meant.</summary>
    private bool? HeldBy(Toponym inner, Outer outer)
    {
        var holds = IsOnlyNear(inner) && Token(inner.EndToken).IsWord ? _facts.HoldsNeighbour(inner, outer.Place, outer.Wanted) : _facts.Holds(inner, outer.Place, outer.Wanted);
        if (holds is not false || outer.Place.Antecedent is not { } antecedent)
        {
            return holds;
        }

        var paragraph = _reading.ParagraphAt(antecedent.Span.Start);
        for (var i = _at - 1; i >= Math.Max(0, _at - MostBack) && _reading.ParagraphAt(_toponyms[i].Span.Start) >= paragraph; i--)
        {
            if (_toponyms[i].Use == ToponymUse.Name && _toponyms[i].Place is { Kind: PlaceKind.Region or PlaceKind.District or PlaceKind.Area } && _facts.Holds(inner, _toponyms[i], null) == true)
            {
                return null;
            }
        }

        return false;
    }

    private const int MostBack = 64;

    private Token Token(int i) => _reading.Tokens[i];

    private ReadOnlySpan<char> Text(int i) => i >= _first && i < _end ? _reading.Tokens[i].Span.Of(_reading.Text) : [];

    private bool Is(int i, string word) => i >= _first && i < _end && PlaceTerms.IsWord(Token(i), _reading.Text, word);

    private bool IsComma(int i) => i < _end && Text(i) is ",";

    private bool IsPossessive(int i) => i < _end && Token(i).Kind == TokenKind.Clitic && Text(i) is not ['\'' or '’', 'l' or 'v' or 'r' or 'd' or 'm', ..];

    private bool IsCapitalWord(int i) => i < _end && Token(i) is { IsWord: true, IsCapital: true };

    /// <summary>The index of the place that starts at a token, looked for from the one being read on; -1 if none does.</summary>
    private int IndexAt(int token)
    {
        for (var i = Math.Max(0, _at - 1); i < _toponyms.Count && _toponyms[i].FirstToken <= token; i++)
        {
            if (_toponyms[i].FirstToken == token)
            {
                return i;
            }
        }

        return -1;
    }

    private bool EndsPlace(int token) => _at > 0 && _toponyms[_at - 1].EndToken == token + 1;
}
