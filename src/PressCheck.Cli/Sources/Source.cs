using PressCheck.Formats.Readers;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli.Sources;

/// <summary>Something to check: a file, or standard input.</summary>
/// <param name="Name">As it was asked for, and as every report calls it.</param>
/// <param name="FullPath">Where it is; empty for standard input.</param>
/// <param name="Found">Come upon in a folder rather than asked for by name.</param>
internal sealed record Source(string Name, string FullPath, bool Found = false)
{
    /// <summary>Known before it was opened: there is no such file, or its folder can't be opened.</summary>
    public string? Problem { get; init; }

    public bool IsStandardInput => FullPath.Length == 0 && Problem is null;

    /// <summary>Reads the source; null for a file come upon that is no story after all.</summary>
    /// <exception cref="UnreadableSourceException">It is there but can't be read as a story.</exception>
    public SourceDraft? Read(Stream standardInput)
    {
        if (IsStandardInput)
        {
            return DraftReader.Read(Name, standardInput);
        }

        // A bigger buffer would only be copied through: the reader takes the whole file anyway.
        using var file = new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        return Found && !StoryJson.MayBeStory(Name, file) ? null : DraftReader.Read(Name, file);
    }

    /// <summary>Why reading failed, in a sentence without the story's words.</summary>
    public UnreadSource Unread(Exception e) => e switch
    {
        UnreadableSourceException unreadable => new UnreadSource(Name, unreadable.Line, unreadable.Column, unreadable.Message),
        FileNotFoundException or DirectoryNotFoundException => new UnreadSource(Name, 1, 1, "There is no such file."),
        UnauthorizedAccessException => new UnreadSource(Name, 1, 1, "This file may not be opened."),
        IOException => new UnreadSource(Name, 1, 1, "This file could not be read."),
        _ => new UnreadSource(Name, 1, 1, $"The check failed inside ({e.GetType().Name}); that is a mistake of ours, please report it."),
    };
}
