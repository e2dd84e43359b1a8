using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Json;
using PressCheck.Web.Paging;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Describing;

/// <summary>The OpenAPI document, from what endpoints say of themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string ProblemSchema = "Problem";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = static description => description.RelativePath?.StartsWith(PressCheckApi.Path[1..], StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "PressCheck", Version = "1", Description = "The press check for newsrooms: stories, checklists, clearances, sign-off, gate and audit trail." };
            document.Servers = [];
            document.AddComponent(ProblemSchema, OfProblem());
            return Task.CompletedTask;
        });

        // A slice calls its body Request, whichever it is.
        options.CreateSchemaReferenceId = static type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name
            ? type.Type is { IsNested: true, DeclaringType: var slice } ? slice!.Name + name : name
            : null;
        options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) is { IsEnum: true } type)
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = null;
                schema.Pattern = null;
                schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))];
            }
            else if (schema.Type is { } kinds && kinds.HasFlag(JsonSchemaType.Integer) && kinds.HasFlag(JsonSchemaType.String))
            {
                // A number between quotation marks is refused, whatever the framework thinks of the host's own options.
                (schema.Type, schema.Pattern) = (kinds & ~JsonSchemaType.String, null);
            }

            else if (schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Integer | JsonSchemaType.String))
            {
                // Numbers in quotation marks are refused, whatever else the host's JSON allows.
                schema.Type = kind & ~JsonSchemaType.String;
                schema.Pattern = null;
            }
            else if (schema.Type is { } number && number.HasFlag(JsonSchemaType.Number | JsonSchemaType.String))
            {
                schema.Type = number & ~JsonSchemaType.String;
                schema.Pattern = null;
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            Describe(operation, context.Description, context.Document!);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiOperation operation, ApiDescription description, OpenApiDocument document)
    {
        var metadata = description.ActionDescriptor.EndpointMetadata;
        T? Find<T>() => metadata.OfType<T>().LastOrDefault();
        var admits = Find<Admits>();
        var (writes, limit) = (Find<WritesStory>() is not null, Find<BodyLimit>());
        operation.Description = admits?.Matter switch
        {
            Matter.Open => "For everybody.",
            Matter.Story => $"For {Plural(admits.Least)} who may see the story: their own, those of their desk, for managers all.",
            _ => $"For {Plural(admits?.Least ?? Role.Manager)}.",
        };
        operation.Parameters ??= [];
        foreach (var name in RouteNames(description).Where(name => operation.Parameters.All(parameter => parameter.Name != name)))
        {
            operation.Parameters.Add(Parameter(name, ParameterLocation.Path, "An id.", required: true));
        }

        if (writes)
        {
            operation.Parameters.Add(Parameter("If-Match", ParameterLocation.Header, "The story's ETag: the version that was read.", required: true));
        }

        if (writes || Find<MakesStory>() is not null)
        {
            operation.Parameters.Add(Parameter(IdempotencyKey.Header, ParameterLocation.Header, "A token of the client's own: asked again under the same one, nothing is done twice."));
        }

        if (Find<GivesList>() is not null)
        {
            operation.Parameters.Add(Parameter("limit", ParameterLocation.Query, $"Items at most: 1 to {Page.Most}, {Page.Default} if left out."));
            operation.Parameters.Add(Parameter("after", ParameterLocation.Query, "The 'next' of the part before."));
        }

        int[] problems =
        [
            .. admits?.Matter is Matter.Open ? [] : new[] { 401, 403 },
            .. admits?.Matter is Matter.Story || RouteNames(description).Any() ? [404] : Array.Empty<int>(),
            .. writes ? [400, 409, 422, 428] : Array.Empty<int>(),
            .. Find<AsksGate>() is not null ? [409] : Array.Empty<int>(),
            .. limit is not null ? [400, 413, 415, 422] : Array.Empty<int>(),
            .. Find<GivesList>() is not null ? [400] : Array.Empty<int>(),
            .. Find<EnableRateLimitingAttribute>() is not null ? [429] : Array.Empty<int>(),
            500, 503,
        ];
        operation.Responses ??= [];
        foreach (var status in problems.Distinct().Order())
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, document) } },
            };
        }
    }

    private static OpenApiSchema OfProblem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A problem as RFC 9457 has it. docs/api.md lists the types, and what members more each has.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:presscheck:problem: and what kind it is. It never changes." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "One sentence for a person." },
        },
    };

    private static string Plural(Role least) => least switch
    {
        Role.Reporter => "reporters, editors and managers",
        Role.Editor => "editors and managers",
        Role.Manager => "managers",
    };

    private static IEnumerable<string> RouteNames(ApiDescription description) =>
        (description.RelativePath ?? "").Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1].Split(':')[0]);

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description, bool required = false) =>
        new() { Name = name, In = place, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
