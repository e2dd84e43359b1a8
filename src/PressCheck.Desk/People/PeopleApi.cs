namespace PressCheck.Desk.People;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder app) => _ = app;
}
