using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Api;
using PressCheck.Cms.Documents;
using PressCheck.Review.Stories;

namespace PressCheck.Cms.Tests.Api;

/// <summary>
/// Every endpoint × every kind of user. The endpoints come from the running API: one without a row fails, and so does a row without its
/// endpoint. "ok" is whatever comes after the door: the newsroom's own rules are tested where they are.
/// </summary>
public sealed class PermissionTests
{
    /// <summary>Nobody, somebody without the section, one who may only browse, a writer, an editor, an auditor, an administrator; then an administrator of a document that they may not browse.</summary>
    private static readonly string?[] Users = [null, "adam!", "vera", "walt", "edda", "rosa", "adam"];

    private const string Table =
        """
        GET /me                                                    401 403 ok  ok  ok  ok  ok
        GET /names                                                 401 403 ok  ok  ok  ok  ok
        POST /check                                                401 403 ok  ok  ok  ok  ok
        GET /rules                                                 401 403 ok  ok  ok  ok  ok
        GET /rules/{rule}                                          401 403 ok  ok  ok  ok  ok
        POST /stories                                              401 403 cms cms cms cms cms
        GET /stories/{story}                                       401 403 ok  ok  ok  ok  ok  404
        PUT /stories/{story}                                       401 403 403 ok  ok  403 ok  404
        PUT /stories/{story}/editor                                401 403 403 403 ok  403 ok  404
        POST /stories/{story}/submit                               401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/request-changes                      401 403 403 403 ok  403 ok  404
        POST /stories/{story}/publish                              401 403 cms cms cms cms cms cms
        POST /stories/{story}/withdraw                             401 403 cms cms cms cms cms cms
        POST /stories/{story}/sign-off                             401 403 403 403 ok  403 ok  404
        PUT /stories/{story}/hold                                  401 403 403 403 ok  403 ok  404
        GET /stories/{story}/gate                                  401 403 ok  ok  ok  ok  ok  404
        POST /stories/{story}/exports/ninjs                        401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/exports/html                         401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/exports/json                         401 403 403 ok  ok  403 ok  404
        PUT /stories/{story}/drafts/latest                         401 403 cms cms cms cms cms cms
        GET /stories/{story}/drafts                                401 403 ok  ok  ok  ok  ok  404
        GET /stories/{story}/drafts/latest                         401 403 ok  ok  ok  ok  ok  404
        GET /stories/{story}/drafts/{number:long}                  401 403 ok  ok  ok  ok  ok  404
        POST /stories/{story}/drafts/import                        401 403 cms cms cms cms cms cms
        GET /stories/{story}/checklist                             401 403 ok  ok  ok  ok  ok  404
        POST /stories/{story}/clearances                           401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/clearances/{clearance}/second        401 403 403 403 ok  403 ok  404
        DELETE /stories/{story}/clearances/{clearance}             401 403 403 ok  ok  403 ok  404
        GET /reasons                                               401 403 ok  ok  ok  ok  ok
        PUT /stories/{story}/items/{item}                          401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/items/{item}/second                  401 403 403 403 ok  403 ok  404
        DELETE /stories/{story}/items/{item}                       401 403 403 ok  ok  403 ok  404
        GET /stories/{story}/records                               401 403 ok  ok  ok  ok  ok  404
        POST /stories/{story}/sources                              401 403 403 ok  ok  403 ok  404
        PUT /stories/{story}/sources/{source}                      401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/sources/names                        401 403 ok  ok  ok  ok  ok  404
        DELETE /stories/{story}/sources/{source}                   401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/attestations                         401 403 403 ok  ok  403 ok  404
        DELETE /stories/{story}/attestations/{attestation}         401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/replies                              401 403 403 ok  ok  403 ok  404
        PUT /stories/{story}/replies/{reply}                       401 403 403 ok  ok  403 ok  404
        DELETE /stories/{story}/replies/{reply}                    401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/replies/{reply}/attempts             401 403 403 ok  ok  403 ok  404
        PUT /stories/{story}/replies/{reply}/exemption             401 403 403 ok  ok  403 ok  404
        DELETE /stories/{story}/replies/{reply}/exemption          401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/replies/{reply}/requests             401 403 403 403 ok  403 ok  404
        POST /stories/{story}/replies/{reply}/requests/preview     401 403 403 403 ok  403 ok  404
        PUT /stories/{story}/fields                                401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/notes                                401 403 403 ok  ok  403 ok  404
        POST /stories/{story}/notes/{note}/close                   401 403 403 ok  ok  403 ok  404
        GET /stories/{story}/trail                                 401 403 ok  ok  ok  ok  ok  404
        GET /audit                                                 401 403 403 403 403 ok  ok
        GET /audit/export.jsonl                                    401 403 403 403 403 ok  ok
        GET /audit/export.csv                                      401 403 403 403 403 ok  ok
        POST /audit/verify                                         401 403 403 403 403 ok  ok
        GET /escapes                                               401 403 403 403 403 ok  ok
        GET /stories                                               401 403 ok  ok  ok  ok  ok
        GET /queue                                                 401 403 403 403 ok  ok  ok
        GET /seconds                                               401 403 403 403 ok  ok  ok
        GET /refused                                               401 403 403 403 ok  ok  ok
        GET /waiting                                               401 403 403 403 ok  ok  ok
        GET /overdue/reply                                         401 403 403 403 ok  ok  ok
        GET /overdue/embargo                                       401 403 403 403 ok  ok  ok
        GET /overdue/submitted                                     401 403 403 403 ok  ok  ok
        GET /figures                                               401 403 403 403 403 ok  ok
        GET /figures/{measure}                                     401 403 403 403 403 ok  ok
        GET /mail/dead                                             401 403 403 403 403 ok  ok
        POST /mail/dead/{letter}/again                             401 403 403 403 403 404 404
        GET /deliveries/dead                                       401 403 403 403 403 ok  ok
        POST /deliveries/dead/{delivery}/again                     401 403 403 403 403 404 404
        GET /events                                                401 403 ok  ok  ok  ok  ok
        GET /documents/{key}                                       401 403 ok  ok  ok  ok  ok  404
        POST /documents/{key}/check                                401 403 ok  ok  ok  ok  ok  404
        PUT /documents/{key}/draft                                 401 403 403 ok  ok  403 ok  404
        POST /documents/standing                                   401 403 ok  ok  ok  ok  ok
        GET /blocked                                               401 403 403 403 ok  ok  ok
        POST /blocked/{release}/reschedule                         401 403 403 403 ok  ok  ok
        DELETE /blocked/{release}                                  401 403 403 403 404 404 404
        GET /emergency                                             401 403 403 403 403 ok  ok
        PUT /emergency                                             401 403 403 403 403 ok  ok
        DELETE /emergency                                          401 403 403 403 403 ok  ok
        GET /health                                                401 403 ok  ok  ok  ok  ok
        """;

    [Fact]
    public async Task Every_endpoint_answers_whom_it_should_and_nobody_else()
    {
        await using var site = await Backoffice.StartAsync();
        var (open, hidden) = (site.Document("walt"), site.Document("walt"));
        foreach (var document in new[] { open, hidden })
        {
            await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft");
        }

        site.Hide(hidden);
        await site.SendAsync("adam", "GET", "/me");
        var actual = new List<string>();
        foreach (var endpoint in site.Services.GetRequiredService<CmsApi>().Endpoints)
        {
            var pattern = endpoint.RoutePattern.RawText![PressCheckController.Path.Length..];
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var cells = new List<string>();
                foreach (var user in Users)
                {
                    cells.Add(await CellAsync(site, user, method, pattern, open.Key));
                }

                if (pattern.Contains("{story}", StringComparison.Ordinal) || pattern.Contains("{key}", StringComparison.Ordinal))
                {
                    cells.Add(await CellAsync(site, "adam", method, pattern, hidden.Key));
                }

                actual.Add($"{$"{method} {pattern}",-58} {string.Join(' ', cells.Select(cell => cell.PadRight(3)))}".TrimEnd());
            }
        }

        var expected = Table.Split('\n').Select(line => line.TrimEnd()).ToList();
        actual.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), "these are the rows as the API answers them:\n" + string.Join('\n', actual.Select(row => "        " + row)));
    }

    private static async Task<string> CellAsync(Backoffice site, string? user, string method, string pattern, Guid document)
    {
        var path = pattern.Replace("{story}", StoryId.Of(document, null), StringComparison.Ordinal).Replace("{key}", $"{document}", StringComparison.Ordinal).Replace("{number:long}", "1", StringComparison.Ordinal)
            .Replace("{rule}", "QUO001", StringComparison.Ordinal).Replace("{measure}", "waived", StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "none", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var answer = await site.SendAsync(user, method, path);
        return answer.Status switch
        {
            401 => "401",
            403 => "403",
            404 when answer.Slug is "not-found" => "404",
            404 when answer.Slug is "kept-by-the-cms" => "cms",
            _ => "ok",
        };
    }
}
