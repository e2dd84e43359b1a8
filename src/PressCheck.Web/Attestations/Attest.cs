using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Recording;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Attestations;

internal static class Attest
{
    /// <param name="Kind">What the asker vouches for.</param>
    /// <param name="About">The id of the source or of the entry in the reply log; left out for the dateline and for a quotation.</param>
    /// <param name="Words">The quotation that was checked.</param>
    internal sealed record Request(AttestationKind? Kind, string About = "", string Words = "")
    {
        public override string ToString() => $"attestation of {Kind}";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Kind).IsThere();
            RuleFor(request => request.About).IsToken().Unless(request => request.About is { Length: 0 });
            RuleFor(request => request.Words).IsWords().When(request => request.Kind == AttestationKind.QuotationChecked);
            RuleFor(request => request.Words).Must(words => words is { Length: 0 }).Unless(request => request.Kind == AttestationKind.QuotationChecked).WithMessage("Only a quotation that was checked has words.");
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/attestations", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            RecordAnswer.Of(await newsroom.AttestAsync(write.Request, body.Value.Kind!.Value, body.Value.About, body.Value.Words, cancel)))
        .Named("attest", Tags.Records, "Vouches for something, such as knowing who a source is. The Idempotency-Key is the attestation's id.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<Request>()
        .WritesRecord();
}
