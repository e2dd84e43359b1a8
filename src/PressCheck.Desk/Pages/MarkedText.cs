using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;

namespace PressCheck.Desk.Pages;

/// <summary>The text of a draft with a mark where each open item of its checklist stands.</summary>
internal static class MarkedText
{
    /// <param name="text">The draft's text.</param>
    /// <param name="items">Items of its checklist. Where marks overlap, the first one stands.</param>
    public static Markup Of(string text, IEnumerable<ChecklistItem> items)
    {
        var parts = new List<Markup>();
        var at = 0;
        foreach (var span in items.Select(item => item.Span).OfType<Span>().Where(span => span.Length > 0).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (span.Start < at || span.End > text.Length)
            {
                continue;
            }

            parts.Add(Markup.Of($"{text[at..span.Start]}<mark>{text[span.Start..span.End]}</mark>"));
            at = span.End;
        }

        parts.Add(Markup.Of($"{text[at..]}"));
        return Markup.Join(parts);
    }
}
