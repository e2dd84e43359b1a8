using System.Diagnostics;
using System.Globalization;
using NSubstitute;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Cms.Tests.Gates;
using Umbraco.Cms.Core.Models;

namespace PressCheck.CmsBench;

/// <summary>The nightly look at a site of many documents: how long it takes, what it holds in memory, and how soon it stops.</summary>
internal static class Night
{
    private const int PageSize = 100;

    public static async Task<int> RunAsync(int count, string style, string text)
    {
        await using var rig = new Rig(style: style);
        var type = rig.Type();
        var keys = Enumerable.Range(0, count).Select(i => new Guid(i + 1, 0, 0, new byte[8])).ToArray();
        var like = rig.Out(type, text);
        var most = 0L;
        CancellationTokenSource? stopping = null;
        rig.Repositories.Documents.IsPathPublished(Arg.Any<IContent>()).Returns(true);
        rig.Repositories.Documents.GetPage(default, 0, 0, out Arg.Any<long>(), default, default, default).ReturnsForAnyArgs(call =>
        {
            // Made when they are asked for, as the CMS reads them: the site's documents are not in this process's memory.
            var page = (int)(long)call[1];
            call[3] = (long)count;
            rig.ForgetCalls();
            if (page % 50 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }

            if (page == 20)
            {
                stopping?.Cancel();
            }

            return keys.Skip(page * PageSize).Take(PageSize).Select(key =>
            {
                var content = (Content)like.DeepClone();
                content.Key = key;
                return (IContent)content;
            }).ToList();
        });
        rig.Clock.Now = rig.Clock.Now.AddDays(1);
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        foreach (var night in new[] { "the first night", "each other night" })
        {
            most = 0;
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            var looked = await rig.SweepAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{night}: {looked:N0} documents in {watch.Elapsed.TotalSeconds:F1} s, {watch.Elapsed.TotalMilliseconds / count:F2} ms each; at most {(most - before) / 1e6:F1} MB more than before"));
        }

        stopping = new CancellationTokenSource();
        var cancelled = Stopwatch.StartNew();
        stopping.Token.Register(cancelled.Restart);
        try
        {
            await rig.Get<PublishedSweep>().CheckAllAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped {cancelled.Elapsed.TotalMilliseconds:F0} ms after it was told to"));
        }

        return 0;
    }
}
