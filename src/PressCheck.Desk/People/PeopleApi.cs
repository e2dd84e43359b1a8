using FluentValidation;
using PressCheck.Web.Problems;

namespace PressCheck.Desk.People;

/// <summary>The parts of the API that only the desk has.</summary>
internal static class Tags
{
    public const string People = "people";
}

/// <summary>People and desks over HTTP. In a CMS they are the CMS's matter, so the endpoints are the desk's own.</summary>
internal static class PeopleApi
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<Roster>()
        .AddSingleton<OwnAccounts>()
        .AddSingleton<IValidator<OwnAccountApi.Request>, OwnAccountApi.Validator>()
        .AddSingleton<IValidator<AddPerson.Request>, AddPerson.Validator>()
        .AddSingleton<IValidator<ChangePerson.Request>, ChangePerson.Validator>()
        .AddSingleton<IValidator<Desks.Request>, Desks.Validator>();

    public static void MapPeople(this RouteGroupBuilder api)
    {
        ListPeople.Map(api);
        GetPerson.Map(api);
        AddPerson.Map(api);
        ChangePerson.Map(api);
        InvitePerson.Map(api);
        Desks.Map(api);
        api.MapOwnAccount();
    }

    public static IResult Refuse(RosterOutcome outcome, PersonAnswer? now) => outcome switch
    {
        RosterOutcome.IdTaken => Refusals.IdTaken,
        RosterOutcome.AddressTaken => new Problem(StatusCodes.Status409Conflict, "address-taken", "Somebody else signs in with that address."),
        RosterOutcome.Stale => new Problem(StatusCodes.Status409Conflict, "stale", "Somebody changed this person since you read it; nothing was done.").With("person", now),
        RosterOutcome.LastManager => new Problem(StatusCodes.Status409Conflict, "last-manager", "Nobody would be left to add people: make somebody else a manager first."),
        RosterOutcome.Inactive => new Problem(StatusCodes.Status409Conflict, "inactive", "Whoever has left can't sign in: make them active first."),
        _ => Known.NotFound,
    };
}
