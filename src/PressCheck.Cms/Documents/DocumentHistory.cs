using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Documents;

/// <summary>
/// Tells the CMS's own history of a document what became of its story, for those who look there. The audit trail is PressCheck's: this is a
/// copy of its steps, without words of the story, and nothing fails if it can't be kept.
/// </summary>
internal sealed class DocumentHistory(IAuditService history, StoredDocuments documents, ILogger<DocumentHistory> log)
{
    /// <summary>What the end of an endpoint's route tells; null if the history has no interest in it.</summary>
    public static string? Step(string? pattern) => pattern?[(pattern.LastIndexOf('/') + 1)..] switch
    {
        "submit" => "handed in for sign-off",
        "request-changes" => "sent back for changes",
        "sign-off" => "signed off",
        "hold" => "its hold or embargo was changed",
        _ => null,
    };

    /// <summary>Adds a step.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="draft">The number of the draft that it was about.</param>
    /// <param name="step">What was done, in words that are not the story's.</param>
    /// <param name="user">Who did it.</param>
    public async Task AddAsync(string story, long draft, string step, Guid user)
    {
        try
        {
            if (StoryId.Read(story) is not var (key, culture) || documents.Find(key) is not { Id: > 0 } content)
            {
                return;
            }

            var kind = content is IContent ? nameof(UmbracoObjectTypes.Document) : "Element";
            var told = await history.AddAsync(AuditType.Custom, user, content.Id, kind, $"Press check: {step} (draft {draft}{(culture is null ? "" : $", {culture}")})", null);
            if (!told.Success)
            {
                log.LogWarning("The history of {Story} did not take a step: {Status}", story, told.Result);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("The history of {Story} did not take a step: {Exception}", story, e.GetType());
        }
    }
}
