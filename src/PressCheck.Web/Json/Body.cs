using System.Buffers;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Json;

/// <summary>Bodies in bytes, at most.</summary>
internal static class Limits
{
    public const int Small = 64 * 1024;
    public const int Text = 1024 * 1024;
    public const int File = 20 * 1024 * 1024;
}

/// <summary>What an endpoint takes at most.</summary>
internal sealed record BodyLimit(int Bytes) : IRequestSizeLimitMetadata
{
    /// <summary>Tells the server, whose own limit may be less; one byte more, so that the refusal is ours to word.</summary>
    public long? MaxRequestBodySize => Bytes + 1L;
}

/// <summary>A body that is checked before an endpoint sees it.</summary>
internal interface IBody
{
    /// <summary>What is wrong with it.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said what may be in it.</exception>
    ValidationResult Validate(IServiceProvider services);
}

/// <summary>A request's body, read as strictly as can be.</summary>
internal sealed record Body<T>(T Value) : IBody
    where T : class
{
    public ValidationResult Validate(IServiceProvider services) =>
        services.GetService(typeof(IValidator<T>)) is IValidator<T> validator ? validator.Validate(Value) : throw new InvalidOperationException($"No validator is registered for {typeof(T)}.");

    public static async ValueTask<Body<T>?> BindAsync(HttpContext http)
    {
        var bytes = await BodyBytes.ReadAsync(http);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, StrictJson.Options) is { } value ? new Body<T>(value) : throw new ProblemException(JsonProblem.Null);
        }
        catch (JsonException e)
        {
            throw new ProblemException(JsonProblem.Of(e, typeof(T)));
        }
        catch (InvalidOperationException)
        {
            // Half of a character that takes two.
            throw new ProblemException(JsonProblem.NotText);
        }
    }
}

/// <summary>A request's body in memory, no more of it than the endpoint takes.</summary>
internal static class BodyBytes
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? Limits.Small;
        if (http.Request.ContentLength > limit)
        {
            throw new ProblemException(Known.TooLarge(limit));
        }

        var body = new ArrayBufferWriter<byte>((int)(http.Request.ContentLength ?? 4096) + 1);
        for (int read; (read = await http.Request.Body.ReadAsync(body.GetMemory(4096), http.RequestAborted)) > 0;)
        {
            body.Advance(read);
            if (body.WrittenCount > limit)
            {
                throw new ProblemException(Known.TooLarge(limit));
            }
        }

        return body.WrittenMemory;
    }
}
