using System.Globalization;
using PressCheck.Review.Gates;

namespace PressCheck.Cms.Gates;

/// <summary>What whoever publishes is told: one short sentence with counts, and no word of the story.</summary>
internal static class Sentences
{
    public const string Title = "PressCheck";

    /// <summary>Why something is not published.</summary>
    public static string Refused(IReadOnlyList<Verdict> refused, string? language)
    {
        var isGerman = IsGerman(language);
        var prefix = isGerman ? "Nicht veröffentlicht: " : "Not published: ";
        var where = isGerman ? " Mehr im Reiter Press check." : " The Press check tab says more.";
        return refused.Count == 1 ? prefix + Why(refused[0], isGerman) + where
            : $"{prefix}{Count(refused.Count)} {(isGerman ? "Sprachfassungen sind nicht so weit." : "language versions are not ready.")}{where}";
    }

    /// <summary>Why what was planned would be refused now.</summary>
    public static string Planned(Verdict verdict, string? language)
    {
        var isGerman = IsGerman(language);
        return (isGerman ? "Die geplante Veröffentlichung würde jetzt abgelehnt: " : "The planned release would be refused now: ") + Why(verdict, isGerman);
    }

    public static string CouldNotCheck(string? language) => IsGerman(language)
        ? "Nicht veröffentlicht: PressCheck konnte nicht prüfen. Bitte noch einmal versuchen; wenn es bleibt, hilft, wer die Website betreibt."
        : "Not published: PressCheck could not check this. Please try again; if it stays so, ask whoever runs the site.";

    public static string Misconfigured(string? language) => IsGerman(language)
        ? "Nicht veröffentlicht: In den Einstellungen von PressCheck ist ein Fehler. Wer die Website betreibt, findet ihn in der Übersicht."
        : "Not published: PressCheck's settings have a mistake. Whoever runs the site finds it on the dashboard.";

    private static string Why(Verdict verdict, bool isGerman)
    {
        var kinds = verdict.Decision.Objections.Select(objection => objection.Kind).ToHashSet();
        if (verdict.Decision.Objections.IsDefaultOrEmpty || kinds.Overlaps([ObjectionKind.Failed, ObjectionKind.NotKnown]))
        {
            return isGerman ? "PressCheck konnte nicht prüfen." : "PressCheck could not check it.";
        }

        if (kinds.Contains(ObjectionKind.LegalHold))
        {
            return isGerman ? "Der Beitrag ist rechtlich gesperrt." : "the story is on legal hold.";
        }

        if (kinds.Contains(ObjectionKind.Embargo))
        {
            return isGerman ? "Die Sperrfrist läuft noch." : "its embargo is not over.";
        }

        var open = verdict.Decision.Objections.Count(objection => objection.Rule is not null);
        var things = isGerman ? $"{Count(open)} {(open == 1 ? "Punkt ist" : "Punkte sind")} offen" : $"{Count(open)} {(open == 1 ? "thing needs" : "things need")} you";
        var signOff = verdict.IsNew ? (isGerman ? "noch nicht zur Freigabe eingereicht" : "not submitted for sign-off yet")
            : kinds.Contains(ObjectionKind.OtherDraftSignedOff) ? (isGerman ? "ein anderer Wortlaut ist freigegeben" : "another text was signed off")
            : kinds.Overlaps([ObjectionKind.NotSignedOff, ObjectionKind.OtherRuleSetSignedOff, ObjectionKind.SignedOffByAuthor]) ? (isGerman ? "nicht freigegeben" : "not signed off")
            : null;
        return signOff is null || kinds.IsSubsetOf([ObjectionKind.FindingOpen]) ? $"{things}." : open == 0 ? $"{signOff}." : $"{signOff}, {(isGerman ? "und" : "and")} {things}.";
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static bool IsGerman(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;
}
