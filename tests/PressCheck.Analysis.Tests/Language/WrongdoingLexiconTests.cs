using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Language;

public sealed class WrongdoingLexiconTests
{
    [Fact]
    public void Every_phrase_of_wrongdoing_can_be_read_where_it_stands()
    {
        foreach (var line in Lexicon.Lines("phrases-wrongdoing")!)
        {
            var words = line.Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(slot => !slot.StartsWith('{')).Select(slot => slot.TrimEnd('?').Split('|')[0]);
            var text = $"Jane Doe said Robert Hale {string.Join(' ', words)} Marsh in May.";
            Should.NotThrow(() => new Reading(new Draft("story", text)).Allegations.Count, line);
        }
    }
}
