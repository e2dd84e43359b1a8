using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Web.Checks;
using PressCheck.Web.Clearances;
using PressCheck.Web.Drafts;
using PressCheck.Web.Escapes;
using PressCheck.Web.Events;
using PressCheck.Web.Me;
using PressCheck.Web.Rules;
using PressCheck.Web.Stories;
using PressCheck.Web.Trail;

namespace PressCheck.Web;

/// <summary>Everything that the API has, in one list.</summary>
internal static class Slices
{
    private static readonly Action<RouteGroupBuilder>[] All =
    [
        GetMe.Map,
        CheckText.Map, ListRules.Map, GetRule.Map,
        CreateStory.Map, GetStory.Map, Moves.Map, SignOffStory.Map, HoldStory.Map, GetGate.Map,
        PutDraft.Map, GetDraft.Map, ImportDraft.Map,
        GetChecklist.Map, ClearFinding.Map, SecondClearance.Map, WithdrawClearance.Map, ListReasons.Map,
        GetTrail.Map, ExportTrail.Map, VerifyTrail.Map, ListEscapes.Map,
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
        .AddSingleton<IValidator<ClearFinding.Request>, ClearFinding.Validator>();
}
