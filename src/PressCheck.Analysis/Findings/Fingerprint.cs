using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(finding.Rule.Id));
        Append(hash, finding.Span.Of(reading.Text));
        var first = reading.SentenceAt(finding.Span.Start);
        var last = reading.SentenceAt(Math.Max(finding.Span.Start, finding.Span.End - 1));
        if (first >= 0 && last >= 0)
        {
            var sentences = reading.Sentences;
            var paragraph = sentences[first].Paragraph;
            if (first > 0 && sentences[first - 1].Paragraph == paragraph)
            {
                Append(hash, Near(finding.Span, sentences[first - 1].Span).Of(reading.Text));
            }

            for (var i = first; i <= last; i++)
            {
                Append(hash, Near(finding.Span, sentences[i].Span).Of(reading.Text));
            }

            if (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[last].Paragraph)
            {
                Append(hash, Near(finding.Span, sentences[last + 1].Span).Of(reading.Text));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>The part of a sentence within reach of a finding: a sentence without end must not be hashed anew for each.</summary>
    private static Span Near(Span finding, Span sentence)
    {
        var start = Math.Max(sentence.Start, finding.Start - Reach);
        var end = Math.Min(sentence.End, finding.End + Reach);
        return start < end ? Span.FromBounds(start, end) : new Span(sentence.Start, 0);
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        var chars = ArrayPool<char>.Shared.Rent(text.Length + 1);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                chars[length++] = char.ToLowerInvariant(c);
            }
        }

        chars[length++] = '\n';
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        var written = Encoding.UTF8.GetBytes(chars.AsSpan(0, length), bytes);
        hash.AppendData(bytes.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<char>.Shared.Return(chars);
    }
}
