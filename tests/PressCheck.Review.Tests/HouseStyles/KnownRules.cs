using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;

namespace PressCheck.Review.Tests.HouseStyles;

/// <summary>The rules of the catalogue, together with ids that are given out to rules which are still being written.</summary>
internal static class KnownRules
{
    private static readonly string[] GivenOut =
    [
        "E QUO001 unattributed-quote", "N QUO002 late-speaker", "N QUO003 two-speakers", "W QUO004 unclear-pronoun", "W QUO005 broken-quote-marks",
        "E QUO006 headline-quote", "N QUO007 scare-quote", "N QUO008 conflicting-name", "W QUO009 uncredited-quote",
        "W ATT001 unsourced-claim", "N ATT002 vague-attribution", "N ATT003 institution-only", "E ATT004 unsourced-opening",
        "N ATT005 unlabelled-comment", "E ATT006 headline-as-fact",
        "E ANON001 anonymous-source", "W ANON002 no-reason-for-anonymity", "W ANON003 bare-source", "E ANON006 anonymous-attack",
        "W ANON007 anonymous-quote", "E ANON008 anonymous-lead", "E ANON009 single-anonymous-accusation", "E ANON010 plural-sources",
        "E ANON011 declined-and-anonymous", "W ANON012 uncorroborated", "W ANON013 anonymous-without-byline", "W ANON014 undisclosed-pseudonym",
        "W ANON015 jigsaw-risk", "E ANON016 protected-person",
        "E ROR001 no-reply", "W ROR002 reply-not-logged", "N ROR007 distant-denial", "N ROR013 silence-unexplained",
        "E DOC001 placeholder", "W DOC004 no-correction-note", "N DOC008 missing-byline", "E DOC009 page-furniture", "N DOC010 date-without-year",
    ];

    public static ImmutableArray<RuleDescriptor> All { get; } =
    [
        .. Catalogue.Rules.Select(rule => rule.Descriptor),
        .. GivenOut.Select(Parse).Where(rule => Catalogue.Find(rule.Id) is null),
    ];

    private static RuleDescriptor Parse(string line)
    {
        var words = line.Split(' ');
        var severity = words[0] switch { "E" => Severity.Error, "W" => Severity.Warning, _ => Severity.Note };
        return new RuleDescriptor(words[1], words[2], words[2], severity);
    }
}
