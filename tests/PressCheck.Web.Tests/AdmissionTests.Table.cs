namespace PressCheck.Web.Tests;

public sealed partial class AdmissionTests
{
    /// <summary>
    /// Own: the asker is an author. Desk: a desk-mate's. Othr: another desk's. Miss: there is none. For a manager every desk is theirs.
    /// </summary>
    private const string Table =
        """
        endpoint                                                                   stranger           reporter           editor             manager

        GET /openapi.json                                                          200                200                200                200
        GET /me                                                                    401                200                200                200
        GET /names                                                                 401                200                200                200
        POST /check                                                                401                200                200                200
        GET /rules                                                                 401                200                200                200
        GET /rules/{rule}                                                          401                200                200                200
        POST /stories                                                              401                201                201                201
        GET /reasons                                                               401                200                200                200
        GET /audit                                                                 401                403                403                200
        GET /audit/export.jsonl                                                    401                403                403                200
        GET /audit/export.csv                                                      401                403                403                200
        POST /audit/verify                                                         401                403                403                200
        GET /escapes                                                               401                403                403                200
        GET /mail/dead                                                             401                403                403                200
        POST /mail/dead/{letter}/again                                             401                403                403                404
        GET /deliveries/dead                                                       401                403                403                200
        POST /deliveries/dead/{delivery}/again                                     401                403                403                404
        GET /stories                                                               401                200                200                200
        GET /queue                                                                 401                403                200                200
        GET /seconds                                                               401                403                200                200
        GET /refused                                                               401                403                200                200
        GET /waiting                                                               401                403                200                200
        GET /overdue/reply                                                         401                403                200                200
        GET /overdue/embargo                                                       401                403                200                200
        GET /overdue/submitted                                                     401                403                200                200
        GET /figures                                                               401                403                403                200
        GET /figures/{measure}                                                     401                403                403                200
        GET /events                                                                401                200                200                200

                                                                                   own desk othr miss own desk othr miss own desk othr miss own desk othr miss
        GET /stories/{story}                                                       401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}                                                       401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/editor                                                401 401 401 401    403 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/submit                                               401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/request-changes                                      401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        POST /stories/{story}/publish                                              401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        POST /stories/{story}/withdraw                                             401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        POST /stories/{story}/sign-off                                             401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        PUT /stories/{story}/hold                                                  401 401 401 401    403 403 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/gate                                                  401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/exports/ninjs                                        401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/exports/html                                         401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/exports/json                                         401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/drafts/latest                                         401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/drafts                                                401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/drafts/latest                                         401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/drafts/{number:long}                                  401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/drafts/import                                        401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/checklist                                             401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/clearances                                           401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/clearances/{clearance}/second                        401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        DELETE /stories/{story}/clearances/{clearance}                             401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/items/{item}                                          401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/items/{item}/second                                  401 401 401 401    403 403 404 404    403 200 404 404    403 200 200 404
        DELETE /stories/{story}/items/{item}                                       401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/records                                               401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/sources                                              401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/sources/names                                        401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/sources/{source}                                      401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        DELETE /stories/{story}/sources/{source}                                   401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/attestations                                         401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        DELETE /stories/{story}/attestations/{attestation}                         401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/replies                                              401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/replies/{reply}                                       401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        DELETE /stories/{story}/replies/{reply}                                    401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/replies/{reply}/attempts                             401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/replies/{reply}/exemption                             401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        DELETE /stories/{story}/replies/{reply}/exemption                          401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/replies/{reply}/requests                             401 401 401 401    403 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/replies/{reply}/requests/preview                     401 401 401 401    403 403 404 404    200 200 404 404    200 200 200 404
        PUT /stories/{story}/fields                                                401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/notes                                                401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        POST /stories/{story}/notes/{note}/close                                   401 401 401 401    200 403 404 404    200 200 404 404    200 200 200 404
        GET /stories/{story}/trail                                                 401 401 401 401    200 200 404 404    200 200 404 404    200 200 200 404
        """;
}
