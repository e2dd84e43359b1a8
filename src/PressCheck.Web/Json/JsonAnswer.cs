using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PressCheck.Web.Json;

/// <summary>An answer as JSON.</summary>
/// <param name="Value">What is answered.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record JsonAnswer<T>(T Value, int Status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, Value, StrictJson.Options, httpContext.RequestAborted);
    }
}

/// <summary>Answers as JSON.</summary>
internal static class Answer
{
    public static IResult Of<T>(T value) => new JsonAnswer<T>(value);
}
