namespace PressCheck.GazetteerBuilder.Writing;

/// <summary>
/// Byte-pair encoding: while a byte value is free, the pair of bytes that comes most often gets it. The reader's
/// <c>Spellings</c> undoes it.
/// </summary>
internal static class LetterPairs
{
    /// <summary>Packs spellings in place.</summary>
    /// <returns>Three bytes a pair: the byte that stands for it, and the two.</returns>
    public static byte[] Pack(List<byte[]> spellings)
    {
        var free = Enumerable.Range(0, 256).Select(value => (byte)value).Except(spellings.SelectMany(spelling => spelling)).ToList();
        var pairs = new List<byte>();
        foreach (var code in free)
        {
            var (first, second, count) = Commonest(spellings);
            if (count < 4)
            {
                break;
            }

            pairs.AddRange([code, first, second]);
            for (var i = 0; i < spellings.Count; i++)
            {
                spellings[i] = Replace(spellings[i], first, second, code);
            }
        }

        return [.. pairs];
    }

    private static (byte First, byte Second, int Count) Commonest(List<byte[]> spellings)
    {
        var counts = new int[1 << 16];
        foreach (var spelling in spellings)
        {
            for (var i = 0; i + 1 < spelling.Length; i++)
            {
                counts[(spelling[i] << 8) | spelling[i + 1]]++;
            }
        }

        var most = counts.Max();
        var pair = Array.IndexOf(counts, most);
        return ((byte)(pair >> 8), (byte)pair, most);
    }

    private static byte[] Replace(byte[] spelling, byte first, byte second, byte code)
    {
        var length = 0;
        var packed = new byte[spelling.Length];
        for (var i = 0; i < spelling.Length; i++)
        {
            var isPair = i + 1 < spelling.Length && spelling[i] == first && spelling[i + 1] == second;
            packed[length++] = isPair ? code : spelling[i];
            i += isPair ? 1 : 0;
        }

        return length == spelling.Length ? spelling : packed[..length];
    }
}
