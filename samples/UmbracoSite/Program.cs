using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

var builder = WebApplication.CreateBuilder(args);

builder.CreateUmbracoBuilder()
    .AddBackOffice()
    .AddWebsite()
    .AddComposers()
    .Build();

var app = builder.Build();

await app.BootUmbracoAsync();

app.UseUmbraco()
    .WithMiddleware(site =>
    {
        site.UseBackOffice();
        site.UseWebsite();
    })
    .WithEndpoints(site =>
    {
        site.UseBackOfficeEndpoints();
        site.UseWebsiteEndpoints();
    });

await app.RunAsync();
