using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using PressCheck.Analysis.Language;
using Span = PressCheck.Analysis.Text.Span;

namespace PressCheck.Analysis.Findings;

/// <summary>
/// What a clearance is bound to: the rule, the sentences the finding stands in and the sentence on either side within the
/// paragraph, in lower case with letters and digits only. Edit that sentence and the clearance no longer counts; edit
/// elsewhere and it stands.
/// </summary>
public static class Fingerprint
{
    /// <summary>UTF-16 code units on either side of a finding that may count towards its fingerprint.</summary>
    private const int Reach = 2000;

    /// <summary>The fingerprint of a finding: 32 lower-case hexadecimal digits.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="reading">The reading that the finding came from.</param>
    public static string Of(Finding finding, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(reading);
        var (first, last) = Sentences(finding.Span, reading);
        var longest = finding.Rule.Id.Length + finding.Span.Length + 1;
        for (var i = first; i <= last; i++)
        {
            longest += Near(finding.Span, reading.Sentences[i].Span).Length + 1;
        }

        var chars = ArrayPool<char>.Shared.Rent(longest);
        finding.Rule.Id.CopyTo(chars);
        var length = finding.Rule.Id.Length;
        length += Fold(finding.Span.Of(reading.Text), chars.AsSpan(length));
        for (var i = first; i <= last; i++)
        {
            length += Fold(Near(finding.Span, reading.Sentences[i].Span).Of(reading.Text), chars.AsSpan(length));
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(chars.AsSpan(0, length), bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<char>.Shared.Return(chars);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>The part of a sentence within reach of a finding: a sentence without end must not be hashed anew for each.</summary>
    private static Span Near(Span finding, Span sentence)
    {
        var start = Math.Max(sentence.Start, finding.Start - Reach);
        var end = Math.Min(sentence.End, finding.End + Reach);
        return start < end ? Span.FromBounds(start, end) : new Span(sentence.Start, 0);
    }

    /// <summary>The first and the last sentence that a fingerprint takes in; none if the second comes before the first.</summary>
    private static (int First, int Last) Sentences(Span span, Reading reading)
    {
        var first = reading.SentenceAt(span.Start);
        var last = reading.SentenceAt(Math.Max(span.Start, span.End - 1));
        if (first < 0 || last < 0)
        {
            return (0, -1);
        }

        var sentences = reading.Sentences;
        var before = first > 0 && sentences[first - 1].Paragraph == sentences[first].Paragraph;
        var after = last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[last].Paragraph;
        return (before ? first - 1 : first, after ? last + 1 : last);
    }

    /// <summary>Letters and digits, small, and a line's end.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            // Nearly every character: a small letter, which stays what it is.
            if (char.IsAsciiLetterLower(c))
            {
                folded[length++] = c;
            }
            else if (char.IsLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        folded[length++] = '\n';
        return length;
    }
}
