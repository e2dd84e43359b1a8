using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Web.Attestations;
using PressCheck.Web.Checks;
using PressCheck.Web.Clearances;
using PressCheck.Web.Drafts;
using PressCheck.Web.Escapes;
using PressCheck.Web.Events;
using PressCheck.Web.Exports;
using PressCheck.Web.Fields;
using PressCheck.Web.Figures;
using PressCheck.Web.Items;
using PressCheck.Web.Lists;
using PressCheck.Web.Me;
using PressCheck.Web.Notes;
using PressCheck.Web.Outgoing;
using PressCheck.Web.Recording;
using PressCheck.Web.Replies;
using PressCheck.Web.Rules;
using PressCheck.Web.Sources;
using PressCheck.Web.Stories;
using PressCheck.Web.Trail;

namespace PressCheck.Web;

/// <summary>Everything that the API has, in one list.</summary>
internal static class Slices
{
    private static readonly Action<RouteGroupBuilder>[] All =
    [
        GetMe.Map, ListNames.Map,
        CheckText.Map, ListRules.Map, GetRule.Map,
        CreateStory.Map, GetStory.Map, DescribeStory.Map, AssignEditor.Map, Moves.Map, SignOffStory.Map, HoldStory.Map, GetGate.Map, ExportStory.Map,
        PutDraft.Map, ListDrafts.Map, GetDraft.Map, ImportDraft.Map,
        GetChecklist.Map, ClearFinding.Map, SecondClearance.Map, WithdrawClearance.Map, ListReasons.Map, AnswerItem.Map,
        GetRecords.Map, PutSource.Map, RemoveSource.Map, Attest.Map, WithdrawAttestation.Map, PutReply.Map, RemoveReply.Map, AddAttempt.Map, ExemptReply.Map, RequestReply.Map, PutFields.Map, AddNote.Map,
        GetTrail.Map, ExportTrail.Map, VerifyTrail.Map, ListEscapes.Map,
        ListStories.Map, ListQueue.Map, ListOverdue.Map, GetFigures.Map, ListCounted.Map,
        DeadLetters.Map, DeadDeliveries.Map,
        Listen.Map,
    ];

    public static void Map(RouteGroupBuilder api)
    {
        foreach (var map in All)
        {
            map(api);
        }
    }

    public static IServiceCollection AddValidators(this IServiceCollection services) => services
        .AddSingleton<IValidator<DraftInput>, DraftInputValidator>()
        .AddSingleton<IValidator<CheckText.Request>, CheckText.Validator>()
        .AddSingleton<IValidator<CreateStory.Request>, CreateStory.Validator>()
        .AddSingleton<IValidator<SignOffStory.Request>, SignOffStory.Validator>()
        .AddSingleton<IValidator<HoldStory.Request>, HoldStory.Validator>()
        .AddSingleton<IValidator<ClearFinding.Request>, ClearFinding.Validator>()
        .AddSingleton<IValidator<DescribeStory.Request>, DescribeStory.Validator>()
        .AddSingleton<IValidator<AssignEditor.Request>, AssignEditor.Validator>()
        .AddSingleton<IValidator<AnswerItem.Request>, AnswerItem.Validator>()
        .AddSingleton<IValidator<PutSource.Request>, PutSource.Validator>()
        .AddSingleton<IValidator<Attest.Request>, Attest.Validator>()
        .AddSingleton<IValidator<PutReply.Request>, PutReply.Validator>()
        .AddSingleton<IValidator<AddAttempt.Request>, AddAttempt.Validator>()
        .AddSingleton<IValidator<ExemptReply.Request>, ExemptReply.Validator>()
        .AddSingleton<IValidator<PutFields.Request>, PutFields.Validator>()
        .AddSingleton<IValidator<RequestReply.Request>, RequestReply.Validator>()
        .AddSingleton<IValidator<AddNote.Request>, AddNote.Validator>();
}
