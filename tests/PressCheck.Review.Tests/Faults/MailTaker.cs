namespace PressCheck.Review.Tests.Faults;

/// <summary>Takes mail from a pickup folder, as a mail server does, and knows one that comes again.</summary>
internal sealed class MailTaker(string folder)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    public int Count => _taken.Count;

    public IEnumerable<string> Doubles => _taken.Where(mail => mail.Value > 1).Select(mail => mail.Key);

    public void Take()
    {
        lock (_lock)
        {
            foreach (var file in Directory.GetFiles(Folder, "*.eml"))
            {
                File.Delete(file);
                var name = Path.GetFileName(file);
                _taken[name] = _taken.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>Takes mail every few milliseconds until it is disposed of.</summary>
    public IDisposable TakeMeanwhile() => new Timer(_ => Take(), null, 0, 20);
}
