using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace PressCheck.Desk.Tests;

/// <summary>What a browser does: it keeps cookies, fills in forms, and says where a request comes from.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Site = "https://desk.example.org";

    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public Browser(Uri server)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
        _client.DefaultRequestHeaders.Host = new Uri(Site).Host;
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public string Address { get; set; } = "203.0.113.7";

    /// <summary>What it asks for as its languages; nothing if left out.</summary>
    public string? Languages { get; set; }

    /// <summary>The same cookies, at another server.</summary>
    public Browser At(Uri server)
    {
        var browser = new Browser(server);
        foreach (var (name, value) in _cookies)
        {
            browser._cookies[name] = value;
        }

        return browser;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-For", Address);
        if (Languages is not null)
        {
            request.Headers.Add("Accept-Language", Languages);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await _client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }

        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<string> TextAsync(string path)
    {
        var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Fills in the form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, params (string Name, string Value)[] fields) => await PostAsync(page, page, fields);

    /// <param name="page">The page that has a form.</param>
    /// <param name="action">Where it goes.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, (string Name, string Value)[] fields)
    {
        var token = Token().Match(await TextAsync(page)).Groups[1].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Origin", Site);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password) => PostAsync("/sign-in", ("name", name), ("password", password));

    /// <summary>Calls the API as our own pages will.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (method != HttpMethod.Get)
        {
            var session = await (await GetAsync("/api/v1/session")).Content.ReadFromJsonAsync<Dictionary<string, System.Text.Json.JsonElement>>();
            request.Headers.Add("X-CSRF-TOKEN", session!["csrfToken"].GetString());
            request.Headers.Add("Origin", Site);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
