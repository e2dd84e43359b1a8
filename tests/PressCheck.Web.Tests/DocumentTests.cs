using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Web.Access;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public async Task Every_endpoint_is_in_the_document_with_its_name_its_part_its_sentence_and_whom_it_admits()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var document = (await api.GetAsync(null, "/openapi.json")).Is(200).Json;
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, Is: operation.Value))).ToList();
        var endpoints = api.Endpoints.Where(endpoint => !endpoint.RoutePattern.RawText!.EndsWith("openapi.json", StringComparison.Ordinal)).ToList();
        operations.Count.ShouldBe(endpoints.Count);
        foreach (var (path, method, operation) in operations)
        {
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty($"{method} {path}");
            operation.GetProperty("summary").GetString()!.ShouldEndWith(".");
            operation.GetProperty("tags").GetArrayLength().ShouldBe(1);
            operation.GetProperty("description").GetString()!.ShouldStartWith("For ");
            operation.GetProperty("responses").TryGetProperty("500", out _).ShouldBeTrue();
            operation.TryGetProperty("requestBody", out _).ShouldBe(endpoints.Exists(endpoint => endpoint.Metadata.GetMetadata<BodyLimit>() is not null && Is(endpoint, method, path)), $"{method} {path}");
            foreach (Match name in RouteNames().Matches(path))
            {
                operation.GetProperty("parameters").EnumerateArray().Count(parameter => parameter.GetProperty("name").GetString() == name.Groups[1].Value && parameter.GetProperty("in").GetString() == "path").ShouldBe(1, path);
            }
        }

        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.TryGetProperty("SignOffStoryRequest", out var signOff).ShouldBeTrue();
        signOff.GetProperty("properties").EnumerateObject().Select(member => member.Name).ShouldBe(["draftHash"]);
        schemas.GetProperty("Story").GetProperty("properties").GetProperty("version").GetProperty("type").GetString().ShouldBe("integer");
        schemas.GetProperty("StoryState").GetProperty("enum").EnumerateArray().Select(value => value.GetString()).ShouldContain("changes-requested");
        document.GetRawText().ShouldContain("#/components/schemas/Problem");
        schemas.TryGetProperty("Problem", out _).ShouldBeTrue();
        operations.Select(operation => operation.Is.GetProperty("operationId").GetString()).ShouldBeUnique();
        var moves = operations.Single(operation => operation.Path.EndsWith("/sign-off", StringComparison.Ordinal)).Is;
        moves.GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["200", "400", "401", "403", "404", "409", "413", "415", "422", "428", "500", "503"], ignoreOrder: true);
        moves.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).ShouldBe(["story", "If-Match", "Idempotency-Key"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_body_has_a_validator()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var bodies = api.Endpoints
            .SelectMany(endpoint => endpoint.Metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()))
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Body<>))
            .Select(type => type.GetGenericArguments()[0])
            .Distinct()
            .ToList();
        bodies.Count.ShouldBeGreaterThan(4);
        foreach (var body in bodies)
        {
            api.Services.GetService(typeof(IValidator<>).MakeGenericType(body)).ShouldNotBeNull(body.FullName);
        }
    }

    [Fact]
    public async Task Every_endpoint_about_a_story_admits_by_the_story()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        foreach (var endpoint in api.Endpoints)
        {
            (endpoint.Metadata.GetMetadata<Admits>()!.Matter == Matter.Story).ShouldBe(endpoint.RoutePattern.RawText!.Contains("{story}", StringComparison.Ordinal), endpoint.DisplayName);
        }
    }

    [Fact]
    public void Every_kind_of_problem_is_in_the_documentation()
    {
        var docs = File.ReadAllText(Path.Combine(Root(), "docs", "api.md"));
        var refusals = Enum.GetValues<Refusal>().Select(why => Refusals.Of(new Outcome.Refused(why, [])));
        foreach (var problem in refusals.Concat([Refusals.IdTaken]).Concat(Enumerable.Range(400, 200).Select(Known.OfStatus)))
        {
            docs.ShouldContain($"`{problem.Slug}`");
            problem.Detail.ShouldEndWith(".");
        }
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static bool Is(RouteEndpoint endpoint, string method, string path) =>
        RouteNames().Replace(endpoint.RoutePattern.RawText!, "{$1}") == path && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method.ToUpperInvariant());

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}", RegexOptions.NonBacktracking)]
    private static partial Regex RouteNames();
}
