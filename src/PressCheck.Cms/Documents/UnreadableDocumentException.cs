namespace PressCheck.Cms.Documents;

/// <summary>A document's value that can't be read as what its editor keeps; the message is one sentence for a person and has none of the value in it.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException()
    {
    }

    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    public UnreadableDocumentException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static UnreadableDocumentException Of(string property, string why) => new($"The property '{property}' can't be read: {why}.");
}
