using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Rules;
using PressCheck.Formats.Reports;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Drafts;
using PressCheck.Web.Json;

namespace PressCheck.Web.Checks;

internal static class CheckText
{
    /// <param name="Draft">The text as it stands.</param>
    /// <param name="WithText">The report carries the text that spans are of, which for Markdown and HTML is not the one sent.</param>
    internal sealed record Request(DraftInput Draft, bool WithText = false);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Draft).NotNull().WithMessage("This can't be left out.").SetValidator(new DraftInputValidator());
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/check", static (Body<Request> body, HouseStyle house) => new ReportAnswer(body.Value, house))
        .Named("checkText", Tags.Check, "Checks a text that is kept nowhere, without records; gives the report of docs/wire-format.md.")
        .Admits(Role.Reporter)
        .Takes<Request>(Limits.Text)
        .RequireRateLimiting(RateLimits.Check)
        .Gives<object>();

    private sealed record ReportAnswer(Request Request, HouseStyle House) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var read = Request.Draft.Read("text");
            using var bytes = new MemoryStream();
            var totals = new ReportTotals();
            using (var writer = ReportWriter.Of(ReportFormat.Json, bytes, new ReportOptions { WithText = Request.WithText }))
            {
                var draft = CheckedDraft.Of(House.Check(read.Draft, Records.None), read.Map);
                totals.Add(draft);
                writer.Open(HouseRules.Header(House));
                writer.Write(draft);
                writer.Close(totals);
            }

            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = bytes.Length;
            await httpContext.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), httpContext.RequestAborted);
        }
    }
}
