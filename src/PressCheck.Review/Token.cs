namespace PressCheck.Review;

/// <summary>
/// A word for machines: an id, a code, a hash, a number. Free text does not fit into one, so that neither the words of a story nor
/// those of a register entry can get where only tokens may stand.
/// </summary>
public static class Token
{
    /// <summary>Characters that a token may have at most.</summary>
    public const int Longest = 128;

    /// <summary>Whether a text is 1 to 128 ASCII letters, digits or <c>. _ : @ + / -</c> and begins with a letter or a digit.</summary>
    public static bool Is(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '@' or '+' or '/' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text, if it is a token.</summary>
    /// <param name="text">The text. It is not repeated in the error.</param>
    /// <param name="what">What it is to be, such as "a story's id".</param>
    /// <exception cref="ArgumentException">It is no token.</exception>
    public static string Require(string? text, string what) =>
        Is(text) ? text! : throw new ArgumentException($"{what} is 1 to {Longest} letters, digits or . _ : @ + / - and begins with a letter or digit.", nameof(text));

    /// <summary>The name of a value as a token: <c>signed-off</c>.</summary>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Concat(value.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
