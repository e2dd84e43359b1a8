using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>A stretch of tokens [First, End).</summary>
internal readonly record struct Run(int First, int End)
{
    public bool IsEmpty => End <= First;

    public static Run None => default;
}

/// <summary>Whether a token stands in quotation marks, and in how many words.</summary>
internal enum Quoted : byte
{
    No,

    /// <summary>In a passage of a few words, or its mark: it may be part of a phrase of the reporter's: the “bathroom bill” vote.</summary>
    Short,
    Long,
}

/// <summary>
/// Just enough grammar to find who does what: the noun phrase before a verb, the one after it, and a sentence's subject.
/// Every search is bounded by a fixed number of tokens.
/// </summary>
internal sealed partial class Clauses(string text, Token[] tokens, Sentence[] sentences, Quoted[] quoted)
{
    private const int Reach = 48;
    private const int MainClauseReach = 240;

    public const WordFlags ClosedClass = WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Relative | WordFlags.Auxiliary | WordFlags.Negation | WordFlags.Interrogative;

    private const WordFlags Nominal = WordFlags.Noun | WordFlags.Role | WordFlags.PersonNoun | WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.SourceNoun | WordFlags.OrganisationNoun | WordFlags.DocumentNoun | WordFlags.Kinship | WordFlags.Spokesperson | WordFlags.CueNoun | WordFlags.TimeNoun | WordFlags.PlaceNoun | WordFlags.Demonym | WordFlags.GivenName | WordFlags.Honorific | WordFlags.Quantifier | WordFlags.NumberWord | WordFlags.Adjective;

    /// <summary>In quotation marks.</summary>
    public bool IsQuoted(int i) => quoted[i] != Quoted.No;

    /// <summary>In quotation marks and too long to be part of the reporter's own phrase.</summary>
    private bool IsOpaque(int i) => quoted[i] == Quoted.Long;

    /// <summary>The token is a word, in any case; its length and first letter tell most others.</summary>
    /// <param name="i">Index of the token.</param>
    /// <param name="word">The word in small letters.</param>
    public bool IsWord(int i, string word)
    {
        ref readonly var token = ref tokens[i];
        return token.Length == word.Length && (text[token.Start] | 0x20) == word[0] && text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    public char CharOf(int i) => text[tokens[i].Start];

    public bool IsComma(int i) => tokens[i].Kind == TokenKind.Punctuation && CharOf(i) == ',';

    public bool IsDash(int i) => tokens[i].Kind == TokenKind.Punctuation && CharOf(i) is '—' or '–' or '-';
}
