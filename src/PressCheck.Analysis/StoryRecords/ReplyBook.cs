using System.Collections.Frozen;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>A reply entry and what the story says of its subject.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Subject">The story's subject it is about; null if the story names the subject and no allegation was read.</param>
/// <param name="Allegations">The story's allegations that the subject has a claim to answer, in text order.</param>
/// <param name="Entries">Every entry about the subject, this one among them: whoever was asked twice may have two.</param>
/// <param name="Span">Where a finding about the entry belongs: the first allegation, or the name.</param>
internal sealed record LoggedSubject(ReplyEntry Entry, Subject? Subject, IReadOnlyList<Allegation> Allegations, IReadOnlyList<ReplyEntry> Entries, Span Span)
{
    /// <summary>What is asked once about a subject, and not for each entry, is asked here.</summary>
    public bool IsFirst => ReferenceEquals(Entries[0], Entry);
}

/// <summary>Which subject of a story the reply log's entries are about, through full and short names.</summary>
internal sealed class ReplyBook
{
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "the"], StringComparer.Ordinal);

    private readonly Records _records;
    private readonly List<(ReplyEntry Entry, string[] Name)> _entries = [];
    private readonly List<ReplyEntry>[] _bySubject = [];
    private readonly List<LoggedSubject> _logged = [];

    public ReplyBook(Reading reading, Records records)
    {
        _records = records;
        if (!records.AreKept || records.Replies.IsEmpty)
        {
            return;
        }

        foreach (var entry in records.Replies)
        {
            if (NameOf(entry.Subject) is { Length: > 0 } name)
            {
                _entries.Add((entry, name));
            }
        }

        _bySubject = new List<ReplyEntry>[reading.Subjects.Count];
        var names = reading.Subjects.Select(subject => NameOf(subject.Name)).ToArray();
        var bearers = _entries.ConvertAll(entry => reading.Subjects.Count(subject => Same(entry.Name, names[subject.Index], subject)));
        foreach (var subject in reading.Subjects)
        {
            _bySubject[subject.Index] = Entries(subject, names[subject.Index], bearers);
        }

        var text = new FoldedText(reading.Text);
        foreach (var (entry, _) in _entries)
        {
            var subject = reading.Subjects.FirstOrDefault(subject => _bySubject[subject.Index].Contains(entry));
            var allegations = subject is null ? [] : reading.Allegations.Where(allegation => allegation.Subject == subject && allegation.IsSerious && allegation.Voice != AllegationVoice.Record).ToList();
            if ((allegations.Count > 0 ? allegations[0].Span : text.Find(entry.Subject)) is { } span)
            {
                _logged.Add(new LoggedSubject(entry, subject, allegations, subject is null ? [entry] : _bySubject[subject.Index], span));
            }
        }
    }

    /// <summary>The book was made from these very records.</summary>
    public bool IsOf(Records records) => ReferenceEquals(_records, records);

    /// <summary>The entries whose subject the story names, in the log's order.</summary>
    public IReadOnlyList<LoggedSubject> Logged => _logged;

    /// <summary>The log's entries for a subject; none if there are none, or none that is surely meant.</summary>
    public IReadOnlyList<ReplyEntry> For(Subject subject) => subject.Index < _bySubject.Length ? _bySubject[subject.Index] : [];

    /// <summary>The log's entries for whoever some words name: “A spokeswoman for Corvane”; all of them if the words name nobody.</summary>
    public IEnumerable<ReplyEntry> Named(ReadOnlySpan<char> words)
    {
        var named = FoldedText.WordsOf(words);
        var capital = words.ContainsAnyInRange('A', 'Z') && words.Trim().LastIndexOfAnyInRange('A', 'Z') > 0;
        var entries = _entries.FindAll(entry => named.Contains(entry.Name[0], StringComparer.Ordinal) || named.Contains(entry.Name[^1], StringComparer.Ordinal));
        return entries.Count > 0 || capital ? entries.Select(entry => entry.Entry) : _entries.Select(entry => entry.Entry);
    }

    private List<ReplyEntry> Entries(Subject subject, string[] name, List<int> bearers)
    {
        List<int> exact = [], loose = [];
        for (var e = 0; e < _entries.Count; e++)
        {
            var entry = _entries[e].Name;
            if (entry.AsSpan().SequenceEqual(name))
            {
                exact.Add(e);
            }
            else if (Same(entry, name, subject) && (entry.Length > name.Length || bearers[e] == 1))
            {
                // “Hale” in the log is nobody where the story has two of them.
                loose.Add(e);
            }
        }

        // Two entries of different names that would both do leave it open which is meant; a short name beside the full one does not.
        List<int> meant = exact.Count > 0 ? [.. exact.Concat(loose.Where(e => _entries[e].Name.Length < name.Length)).Order()] : loose.Exists(e => !_entries[e].Name.AsSpan().SequenceEqual(_entries[loose[0]].Name)) ? [] : loose;
        return meant.ConvertAll(e => _entries[e].Entry);
    }

    /// <summary>One name holds the other: “Hale” and “Robert Hale”, “Corvane” and “Corvane Chemicals”.</summary>
    private static bool Same(string[] entry, string[] name, Subject subject)
    {
        if (name.Length == 0 || (subject.Kind == SubjectKind.Person ? entry[^1] != name[^1] : entry[0] != name[0]))
        {
            return false;
        }

        var (longer, shorter) = entry.Length >= name.Length ? (entry, name) : (name, entry);
        return Array.TrueForAll(shorter, word => longer.Contains(word, StringComparer.Ordinal));
    }

    /// <summary>“Mr Robert Hale, the mayor”: robert hale.</summary>
    private static string[] NameOf(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return [.. FoldedText.WordsOf(comma > 0 ? name.AsSpan(0, comma) : name).Where(word => !Titles.Contains(word))];
    }
}
