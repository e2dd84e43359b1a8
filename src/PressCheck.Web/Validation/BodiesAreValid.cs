using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Validation;

/// <summary>Lets no body pass to an endpoint that its validator has something to say about.</summary>
internal sealed class BodiesAreValid : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var body in context.Arguments.OfType<IBody>())
        {
            if (body.Validate(context.HttpContext.RequestServices) is { IsValid: false } result)
            {
                var errors = result.Errors
                    .GroupBy(error => Camel(error.PropertyName), error => error.ErrorMessage, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
                return ValueTask.FromResult<object?>(new Problem(StatusCodes.Status422UnprocessableEntity, "invalid", "Some members of the body are not as they should be: errors says which.").With("errors", errors));
            }
        }

        return next(context);
    }

    private static string Camel(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
