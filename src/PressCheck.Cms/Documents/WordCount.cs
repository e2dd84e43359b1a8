namespace PressCheck.Cms.Documents;

/// <summary>A rough count of words between blanks and tags, to tell prose from labels.</summary>
internal static class WordCount
{
    public static int Of(string? text, bool markup)
    {
        var count = 0;
        var inside = false;
        var inTag = false;
        foreach (var c in text ?? "")
        {
            inTag = markup && (c == '<' || (inTag && c != '>'));
            if (inTag || char.IsWhiteSpace(c) || (markup && c == '>'))
            {
                inside = false;
            }
            else if (!inside && char.IsLetterOrDigit(c))
            {
                inside = true;
                count++;
            }
        }

        return count;
    }
}
