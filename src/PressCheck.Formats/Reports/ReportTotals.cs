using System.Globalization;
using System.Text;
using PressCheck.Analysis.Findings;

namespace PressCheck.Formats.Reports;

/// <summary>What a whole report adds up to.</summary>
public sealed class ReportTotals
{
    public int Drafts { get; private set; }

    public long Words { get; private set; }

    public int Block { get; private set; }

    public int Answer { get; private set; }

    public int Advise { get; private set; }

    /// <summary>Findings that somebody has set aside.</summary>
    public int Suppressed { get; private set; }

    public int Unread { get; private set; }

    public int Findings => Block + Answer + Advise;

    public void Add(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Drafts++;
        Words += draft.Words;
        foreach (var finding in draft.Findings)
        {
            if (finding.Suppression is not null)
            {
                Suppressed++;
                continue;
            }

            switch (finding.Enforcement)
            {
                case Enforcement.Block:
                    Block++;
                    break;
                case Enforcement.Answer:
                    Answer++;
                    break;
                case Enforcement.Advise:
                    Advise++;
                    break;
                case Enforcement.Off:
                    break;
            }
        }
    }

    public void Add(UnreadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Unread++;
    }

    /// <summary>How much was read: "3 drafts, 1,204 words".</summary>
    public string Extent => string.Create(CultureInfo.InvariantCulture, $"{Drafts:#,0} {(Drafts == 1 ? "draft" : "drafts")}, {Words:#,0} {(Words == 1 ? "word" : "words")}");

    /// <summary>One line: "3 drafts, 1,204 words: 2 block, 1 wants an answer, 4 advise".</summary>
    public string Summary
    {
        get
        {
            var line = new StringBuilder();
            if (Drafts == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Nothing checked; {Unread:#,0} {(Unread == 1 ? "file" : "files")} could not be read");
            }

            line.Append(CultureInfo.InvariantCulture, $"{Extent}: {Counts}");
            if (Suppressed > 0)
            {
                line.Append(CultureInfo.InvariantCulture, $" ({Suppressed:#,0} set aside by the baseline)");
            }

            if (Unread > 0)
            {
                line.Append(CultureInfo.InvariantCulture, $"; {Unread:#,0} {(Unread == 1 ? "file" : "files")} could not be read");
            }

            return line.ToString();
        }
    }

    /// <summary>The findings alone: "2 block, 1 wants an answer, 4 advise", or "no findings".</summary>
    public string Counts
    {
        get
        {
            var counts = new List<string>(3);
            if (Block > 0)
            {
                counts.Add(string.Create(CultureInfo.InvariantCulture, $"{Block:#,0} {(Block == 1 ? "blocks" : "block")}"));
            }

            if (Answer > 0)
            {
                counts.Add(string.Create(CultureInfo.InvariantCulture, $"{Answer:#,0} {(Answer == 1 ? "wants" : "want")} an answer"));
            }

            if (Advise > 0)
            {
                counts.Add(string.Create(CultureInfo.InvariantCulture, $"{Advise:#,0} {(Advise == 1 ? "advises" : "advise")}"));
            }

            return counts.Count == 0 ? "no findings" : string.Join(", ", counts);
        }
    }
}
