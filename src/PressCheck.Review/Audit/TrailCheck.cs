using System.Security.Cryptography;
using System.Text;

namespace PressCheck.Review.Audit;

/// <summary>Follows a trail entry by entry and keeps the first thing wrong with it. Nothing of the trail is held but the last hash.</summary>
internal sealed class TrailCheck
{
    private readonly byte[] _previous = Encoding.ASCII.GetBytes(AuditEntry.FirstPrevious);
    private long _last;
    private long _missing;
    private long _instead;
    private TrailVerdict? _broken;

    /// <summary>Whether something is wrong and further entries would not change what is said about it.</summary>
    public bool IsDecided => _broken is not null;

    /// <summary>The entry that should come next.</summary>
    public long Next => _missing > 0 ? _missing : _last + 1;

    /// <summary>Takes the next entry.</summary>
    /// <param name="sequence">The number it gives itself.</param>
    /// <param name="form">Its canonical form, without the hash.</param>
    /// <param name="previous">The hash of the entry before, as it says; 64 lower-case hexadecimal digits.</param>
    /// <param name="hash">Its hash, as it says.</param>
    public void Take(long sequence, ReadOnlySpan<byte> form, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        if (IsDecided)
        {
            return;
        }

        // An entry that is not where it belongs is out of order if it turns up later, and missing if it does not.
        if (_missing > 0)
        {
            if (sequence == _missing)
            {
                Break(_missing, $"Entry {_missing} is out of order: entry {_instead} stands before it.");
            }

            return;
        }

        Span<byte> computed = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[2 * SHA256.HashSizeInBytes];
        SHA256.HashData(form, computed);
        Convert.TryToHexStringLower(computed, digits, out _);
        if (!digits.SequenceEqual(hash))
        {
            Alter($"Entry {Next} is altered: its hash is not the hash of what it says.");
        }
        else if (sequence <= _last)
        {
            Break(sequence, $"Entry {sequence} is out of order: it stands after entry {_last}.");
        }
        else if (sequence > _last + 1)
        {
            (_missing, _instead) = (_last + 1, sequence);
        }
        else if (!previous.SequenceEqual(_previous))
        {
            Break(Math.Max(1, _last), _last == 0
                ? "Entry 1 is altered: it follows an entry that is not there."
                : $"Entry {_last} is altered: entry {sequence} was written after another one.");
        }
        else
        {
            _last = sequence;
            hash.CopyTo(_previous);
        }
    }

    /// <summary>What stands where the next entry belongs is none.</summary>
    public void TakeUnreadable() => Alter($"Entry {Next} is altered: it can't be read as an entry.");

    /// <summary>The trail ends here.</summary>
    /// <param name="entries">Entries that it should have, as its end says.</param>
    /// <param name="head">The hash of the last of them.</param>
    public TrailVerdict End(long entries, ReadOnlySpan<byte> head)
    {
        if (!IsDecided && _missing > 0)
        {
            Break(_missing, $"Entry {_missing} is missing: entry {_instead} follows entry {_missing - 1}.");
        }
        else if (!IsDecided && entries > _last)
        {
            Break(_last + 1, $"Entry {_last + 1} is missing: the trail has {entries} entries and stops after {_last}.");
        }
        else if (!IsDecided && (entries < _last || !head.SequenceEqual(_previous)))
        {
            Break(_last, $"The end of the trail is altered: it does not belong to entry {_last}.");
        }

        return _broken ?? Verdict(null, _last == 0 ? "The trail is empty." : $"The trail is intact: {_last} entries, the last with hash {Head}.");
    }

    /// <summary>The trail stops without saying how many entries it should have.</summary>
    public TrailVerdict EndWithoutEnd()
    {
        if (!IsDecided && _missing == 0)
        {
            Break(_last + 1, $"Entry {_last + 1} is missing, or the end of the trail: it stops after entry {_last}.");
        }

        return End(0, []);
    }

    /// <summary>Something other than an entry is altered.</summary>
    public void TakeAlteredFrame(string sentence) => Alter(sentence);

    private string Head => Encoding.ASCII.GetString(_previous);

    private void Alter(string sentence)
    {
        // Once an entry is missing, what follows it decides only whether it is out of order.
        if (!IsDecided && _missing == 0)
        {
            Break(_last + 1, sentence);
        }
    }

    private void Break(long entry, string sentence) => _broken = Verdict(entry, sentence);

    private TrailVerdict Verdict(long? entry, string sentence) => new(_last, Head, entry, sentence);
}
