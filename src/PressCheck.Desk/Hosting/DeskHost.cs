using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Demo;
using PressCheck.Desk.Jobs;
using PressCheck.Desk.Pages;
using PressCheck.Desk.People;
using PressCheck.Review.Deliveries;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Store;
using PressCheck.Web;

namespace PressCheck.Desk.Hosting;

/// <summary>The web desk, from its settings to its end.</summary>
internal static class DeskHost
{
    private const int CannotStart = 2;

    /// <summary>Runs until it is told to stop. 0 if all went well, 2 if it could not start; then it has said why.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = await CreateAsync(args);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Why(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return CannotStart;
        }
    }

    /// <summary>The desk, ready to be started: its database has its schema, and the demo newsroom its stories.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="with">What else is set up before it is built.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? with = null)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg != DemoNewsroom.Reset)]);
        with?.Invoke(builder);
        var isDevelopment = builder.Environment.IsDevelopment();
        DemoNewsroom.Offer(builder, reset: args.Contains(DemoNewsroom.Reset, StringComparer.Ordinal));
        var settings = SettingsReader.Read(builder.Configuration, isDevelopment);
        var house = settings.HouseStyle is { } style ? HouseStyle.Load(style) : HouseStyle.Default;
        var database = settings.Database.Sqlite is { } file ? Database.Sqlite(file) : Database.PostgreSql(settings.Database.PostgreSql!);
        await database.UpdateSchemaAsync();
        if (settings.Demo)
        {
            await DemoNewsroom.SeedAsync(settings.Database, house);
        }

        builder.AddDeskLogs(settings);
        builder.AddDeskLimits(settings);
        builder.Services.AddSingleton(settings);
        var endpoints = Endpoints.From(settings.Webhooks);
        builder.Services.AddPressCheckApi(database, house, endpoints);
        builder.Services.AddHostedService<DeliveryLoop>();
        builder.Services.AddDeskMail(settings.Mail, new Uri(settings.PublicUrl!));
        builder.Services.AddDeskJobs(settings.Database.PostgreSql);
        builder.Services.AddDeskAccounts(settings, database, isDevelopment);
        builder.Services.AddDeskRateLimits(settings.Limits);
        builder.Services.AddPeople();
        builder.Services.AddHostedService<Gauges>();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        app.UseDesk(settings);
        await app.OfferSetUpAsync(settings);
        return app;
    }

    private static void UseDesk(this WebApplication app, DeskSettings settings)
    {
        var publicUrl = new Uri(settings.PublicUrl!);
        app.UseForwardedHeaders();
        app.UseSafetyHeaders();
        app.UseRequestLog();
        app.UseErrorAnswers();
        app.UseHttpsOnly(publicUrl);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseCrossSiteGuard(publicUrl);
        app.UseAuthorization();
        app.MapHealth();
        app.MapDeskPages();
        app.MapScreens();
        var api = app.MapPressCheckApi();
        api.MapSession();
        api.MapPeople();
        api.TakesItsTime();
    }

    /// <summary>A desk without accounts says in its log how to make the first.</summary>
    private static async Task OfferSetUpAsync(this WebApplication app, DeskSettings settings)
    {
        if (await app.Services.GetRequiredService<AccountBook>().OfferSetUpAsync() is { } token)
        {
            app.Logger.LogWarning(
                "Nobody has an account yet. Make the first at {Address} with the token {Token}. It works once, for {Hours} hours, until the desk is started again.",
                new Uri(new Uri(settings.PublicUrl!), "/set-up"), token.Text, (int)AccountBook.SetUpFor.TotalHours);
        }
    }

    private static string? Why(Exception exception) => exception switch
    {
        InvalidSettingsException e => $"The desk can't start. Its settings have these mistakes:{string.Concat(e.Problems.Select(problem => $"{Environment.NewLine}- {problem}"))}",
        InvalidHouseStyleException or SchemaMismatchException => exception.Message,
        SqliteException e => $"The database file can't be used: SQLite says {e.SqliteErrorCode}.",
        DbException e => $"The database can't be used: {(e.SqlState is { } state ? $"it says {state}" : "it does not answer")}.",
        SocketException => "The database does not answer.",
        CryptographicException => "Desk:KeyCertificate can't be opened with Desk:KeyCertificatePassword.",
        IOException e when e.InnerException is AddressInUseException => "The address is in use: another desk runs there, or another program. Set ASPNETCORE_URLS to another.",
        _ => null,
    };
}
