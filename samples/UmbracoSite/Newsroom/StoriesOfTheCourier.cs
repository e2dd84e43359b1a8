using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace UmbracoSite.Newsroom;

/// <summary>Six stories, saved and not published. Every name in them is invented; what is wrong with four of them is wrong on purpose.</summary>
public sealed class StoriesOfTheCourier(IContentService contents, IContentTypeService contentTypes, IUserService users)
{
    /// <summary>A story as it is written.</summary>
    /// <param name="Type">Alias of its document type.</param>
    /// <param name="Name">The document's name.</param>
    /// <param name="Fields">Its properties by alias; paragraphs of the body are HTML.</param>
    /// <param name="Words">A quotation in a block, with who said it; null if there is none.</param>
    public sealed record Story(string Type, string Name, Dictionary<string, string> Fields, (string Words, string Speaker)? Words = null);

    public static IReadOnlyList<Story> All { get; } =
    [
        new(TypesOfTheCourier.Article, "Lighthouse open again", new(StringComparer.Ordinal)
        {
            ["headline"] = "Lighthouse at North Harbour opens to visitors again",
            ["standfirst"] = "After two winters of repairs the stairs are safe, the council says.",
            ["byline"] = "By Ines Duarte",
            ["leadCaption"] = "The lantern room, seen from the pier.",
            ["bodyText"] = """
                <p>The lighthouse at North Harbour opens to visitors on 4 May 2026, the council said on Tuesday. The iron stairs, closed since the storm of 2024, have been renewed.</p>
                <p>“I have missed the view more than I have missed the steps,” said Ola Berg, who kept the light for nineteen years.</p>
                <p>The repairs cost 310,000 euros, the council’s accounts show. A ticket costs four euros.</p>
                """,
        }),
        new(TypesOfTheCourier.Article, "Fish market sold", new(StringComparer.Ordinal)
        {
            ["headline"] = "Fish market sold for one euro",
            ["byline"] = "By Ines Duarte",
            ["bodyText"] = """
                <p>The council has sold the old fish market to a builder for one euro, according to a source.</p>
                <p>The sale was agreed in March 2026. It has not been announced.</p>
                <p>“Nobody asked the people who work there. Not once.”</p>
                <p>The traders have until 30 September 2026 to leave, a letter to them says.</p>
                """,
        }),
        new(TypesOfTheCourier.Article, "Harbour master accused", new(StringComparer.Ordinal)
        {
            ["headline"] = "Harbour master took money for berths, skippers say",
            ["standfirst"] = "Three crews describe payments in cash.",
            ["byline"] = "By Ines Duarte",
            ["bodyText"] = """
                <p>The harbour master, Jonas Falk, stole berth fees for four years, three skippers told the Courier.</p>
                <p>“He wrote no receipt and he counted twice,” said Runa Steen, whose boat lay at the east quay.</p>
                <p>The fees are set by the council and are paid at a counter in the town hall.</p>
                """,
        }),
        new(TypesOfTheCourier.Article, "Bridge in the wrong land", new(StringComparer.Ordinal)
        {
            ["headline"] = "Bridge at Bregenz to close for a week",
            ["byline"] = "By Milo Vance",
            ["bodyText"] = """
                <p>BREGENZ, Tyrol — The footbridge across the Ach closes on 8 June 2026 for a week, the town said.</p>
                <p>Painters will work on it day and night. The ferry takes walkers across for nothing.</p>
                """,
        }, ("I walk it twice a day, and for a week I shall row.", "Leni Amrein, a baker")),
        new(TypesOfTheCourier.Article, "School kitchen unfinished", new(StringComparer.Ordinal)
        {
            ["headline"] = "School kitchen opens TK weeks late",
            ["byline"] = "By Milo Vance",
            ["bodyText"] = """
                <p>The kitchen of the school on the hill opens on [date], the head teacher, Pia Holm, said on Monday.</p>
                <p>The stoves were delivered in January and fitted in March, she said. TK how many meals a day.</p>
                <p>“Until then they eat bread, and most of them don’t mind,” she said.</p>
                """,
        }),
        new(TypesOfTheCourier.Column, "In praise of slow boats", new(StringComparer.Ordinal)
        {
            ["headline"] = "In praise of slow boats",
            ["byline"] = "By Edda Brandt",
            ["bodyText"] = """
                <p>I took the slow boat to the islands on Sunday, because the fast one was full, and I shall take it again.</p>
                <p>Critics say that it is always late. So was I, all my life, until I sat down on that deck with nothing to do but look.</p>
                <p>The timetable calls it a crossing. It is an afternoon.</p>
                """,
        }),
    ];

    public void Write()
    {
        var reporter = users.GetByEmail(PeopleOfTheCourier.Reporter)?.Id;
        foreach (var story in All)
        {
            var type = contentTypes.Get(story.Type) ?? throw new InvalidOperationException($"There is no type {story.Type}.");
            var content = new Content(story.Name, Constants.System.Root, type) { Key = Guid.NewGuid() };
            Fill(content, story, story.Words is null ? Guid.Empty : contentTypes.Get(TypesOfTheCourier.Quote)!.Key);
            contents.Save(content, reporter);
        }
    }

    /// <summary>Puts a story into a document, each value as its editor keeps it.</summary>
    /// <param name="content">The document.</param>
    /// <param name="story">The story.</param>
    /// <param name="quote">The key of the quotation's element type.</param>
    public static void Fill(Content content, Story story, Guid quote)
    {
        foreach (var (alias, value) in story.Fields)
        {
            content.SetValue(alias, alias == "bodyText" ? RichText(value) : value);
        }

        if (story.Words is { } said)
        {
            content.SetValue("blocks", Quotation(quote, said.Words, said.Speaker));
        }
    }

    private static string RichText(string markup) =>
        JsonSerializer.Serialize(new { markup, blocks = new { layout = new { }, contentData = Array.Empty<object>(), settingsData = Array.Empty<object>(), expose = Array.Empty<object>() } });

    private static string Quotation(Guid type, string words, string speaker)
    {
        var key = Guid.NewGuid();
        object Value(string alias, string editorAlias, string value) => new { editorAlias, alias, culture = (string?)null, segment = (string?)null, value };
        return JsonSerializer.Serialize(new
        {
            layout = new Dictionary<string, object>(StringComparer.Ordinal) { [Constants.PropertyEditors.Aliases.BlockList] = new[] { new { contentKey = key } } },
            contentData = new[]
            {
                new
                {
                    contentTypeKey = type,
                    key,
                    values = new[] { Value("words", Constants.PropertyEditors.Aliases.TextArea, words), Value("speaker", Constants.PropertyEditors.Aliases.TextBox, speaker) },
                },
            },
            settingsData = Array.Empty<object>(),
            expose = new[] { new { contentKey = key, culture = (string?)null, segment = (string?)null } },
        });
    }
}
