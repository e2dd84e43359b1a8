using Microsoft.Extensions.Configuration;
using PressCheck.Desk.Hosting;

namespace PressCheck.Desk.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void All_mistakes_are_told_at_once_and_no_value_is_repeated()
    {
        var problems = Problems(("Database:PostgreSql", "hunter2"), ("HouseStyle", "/nowhere/hunter2.json"), ("PublicUrl", "http://hunter2"), ("Proxies:0", "hunter2!"), ("Demo", "true"), ("Pasword", "hunter2"), ("Limits:Cheks", "3"));
        problems.Length.ShouldBe(7, string.Join('\n', problems));
        problems.ShouldAllBe(problem => problem.StartsWith("Desk:", StringComparison.Ordinal) && !problem.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Limits:ChecksPerMinute", "many")]
    [InlineData("Limits:ChecksPerMinute", "0")]
    [InlineData("PublicUrl", "https://desk.example.org/below")]
    [InlineData("PublicUrl", "https://somebody@desk.example.org")]
    [InlineData("PublicUrl", "desk.example.org")]
    [InlineData("Database:Sqlite", "/nowhere/at/all.db")]
    [InlineData("Database:PostgreSql", "Host=db;Database=desk")]
    [InlineData("Hosts:0", "desk:80")]
    public void A_setting_that_can_not_be_is_told(string key, string value) => Problems([.. Good.Where(good => good.Key != key), (key, value)]).Length.ShouldBe(1);

    [Fact]
    public void Good_settings_are_read() => SettingsReader.Read(Configuration(Good), isDevelopment: false).PublicUrl.ShouldBe("https://desk.example.org");

    [Fact]
    public async Task A_desk_that_can_not_start_ends_with_2()
    {
        (await DeskHost.RunAsync(["--environment=Production"])).ShouldBe(2);
        (await DeskHost.RunAsync(["--environment=Production", "--Desk:PublicUrl=https://desk.example.org", "--Desk:Database:PostgreSql=Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2"])).ShouldBe(2);
    }

    private static (string Key, string Value)[] Good => [("PublicUrl", "https://desk.example.org"), ("Database:Sqlite", Path.Combine(Path.GetTempPath(), "desk.db"))];

    private static string[] Problems(params (string Key, string Value)[] settings) =>
        [.. Should.Throw<InvalidSettingsException>(() => SettingsReader.Read(Configuration(settings), isDevelopment: false)).Problems];

    private static IConfiguration Configuration((string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Desk:{setting.Key}", (string?)setting.Value))).Build();
}
