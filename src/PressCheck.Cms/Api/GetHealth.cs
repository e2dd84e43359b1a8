using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Jobs;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Gates;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Cms.Api;

/// <summary>Whether the gate of this site does what people think that it does. Answers when nothing else can.</summary>
internal static class GetHealth
{
    /// <summary>Where it is, after the API's address.</summary>
    public const string Path = "/health";

    /// <param name="Version">This package's version.</param>
    /// <param name="Types">Aliases of the document types that are gated; empty if every type with enough text is.</param>
    /// <param name="Data">Where the data is, in words.</param>
    /// <param name="DataProblem">What keeps it from being used.</param>
    /// <param name="SendsMail">The site has a mail server.</param>
    /// <param name="NeedsSignOff">Nothing goes out without a sign-off of PressCheck's.</param>
    /// <param name="GatesAutomated">What programs publish is gated like all else.</param>
    /// <param name="Emergency">Why and until when the gate stands open; null if it doesn't.</param>
    /// <param name="Waiting">Refused attempts that the audit trail doesn't have yet.</param>
    /// <param name="Problems">What is misconfigured, a sentence each.</param>
    internal sealed record Health(
        string Version, ImmutableArray<string> Types, string Data, string? DataProblem, bool SendsMail, bool NeedsSignOff, bool GatesAutomated, Emergencies.Standing? Emergency, int Waiting, ImmutableArray<string> Problems);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet(Path, static async (SiteSettings settings, SiteDatabase site, StoryTypes types, UmbracoMailer mailer, Attempts attempts, TimeProvider clock, CancellationToken cancel) =>
        {
            var (problem, emergency) = (site.Problem, (Emergencies.Standing?)null);
            try
            {
                await site.ReadyAsync(cancel);
                emergency = Emergencies.Of(await new EmergencySwitch(site.Database).NowAsync(cancel));
            }
            catch (Exception e) when (e is UnusableStorageException or DbException or PressCheck.Review.Store.SchemaMismatchException or TimeoutException)
            {
                problem ??= e is DbException or TimeoutException ? "The database does not answer, or refuses." : e.Message;
            }

            emergency ??= Emergencies.OfSettings(settings.EmergencyAt(clock.GetUtcNow()));
            return Answer.Of(new Health(
                typeof(GetHealth).Assembly.GetName().Version!.ToString(3),
                [.. types.Mapped.Values.Select(type => type.Alias).Order(StringComparer.Ordinal)],
                site.Where,
                problem,
                mailer.CanSend,
                settings.House.NeedsSignOff,
                settings.Settings.GatesAutomated,
                emergency,
                attempts.Waiting,
                [.. settings.Problems, .. types.Misconfigured()]));
        })
        .Named("getHealth", CmsTags.Site, "What the gate of this site stands before, where its data is, whether mail can be sent, and what is misconfigured.")
        .Admits(Role.Reporter)
        .Gives<Health>();
}
