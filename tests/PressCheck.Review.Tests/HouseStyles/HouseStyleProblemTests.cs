using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Review.Tests.HouseStyles;

/// <summary>Each mistake gives one sentence, and the sentence stands at the right line and column.</summary>
public sealed class HouseStyleProblemTests
{
    private static readonly RuleDescriptor Retired = new("GEO998", "old-map", "An old map", Severity.Note, RuleStatus.Retired);

    [Theory]
    [InlineData("\"rules\": { \"QOU001\": \"block\" }", 12, "There is no rule 'QOU001'; did you mean 'QUO001'?")]
    [InlineData("\"rules\": { \"vague-atribution\": \"off\" }", 12, "There is no rule 'vague-atribution'; did you mean 'vague-attribution'?")]
    [InlineData("\"rules\": { \"spelling-mistakes\": \"off\" }", 12, "There is no rule 'spelling-mistakes'; a rule goes by its id or its name, and 'all' means every one.")]
    [InlineData("\"rules\": { \"QUO001\": \"error\" }", 22, "'QUO001' is set to 'error'; it may be off, advise, answer or block.")]
    [InlineData("\"rules\": { \"QUO001\": true }", 22, "'QUO001' must be off, advise, answer or block, not 'true'.")]
    [InlineData("\"rules\": { \"QUO001\": 2 }", 22, "'QUO001' must be off, advise, answer or block, not a number.")]
    [InlineData("\"rules\": { \"QUO001\": \"off\", \"QUO001\": \"off\" }", 29, "'QUO001' is written twice, here and on line 4.")]
    [InlineData("\"rules\": { \"QUO001\": \"off\", \"unattributed-quote\": \"off\" }", 29, "'unattributed-quote' is the same rule as 'QUO001' on line 4; set it once.")]
    [InlineData("\"rules\": { \"lost-place\": \"answer\" }", 26, "'lost-place' is a preview rule, which can only advise; it may be off or advise, not answer.")]
    [InlineData("\"rules\": { \"GEO998\": \"advise\" }", 12, "'GEO998' is retired and never runs; take it out.")]
    [InlineData("\"rules\": [\"QUO001\"]", 10, "'rules' must be a group in braces, not a list in brackets.")]
    [InlineData("\"extends\": \"guardian\"", 12, "There is no preset 'guardian'; it may be default, advise-only, ap, bbc, ipso, npr, strict.")]
    [InlineData("\"extends\": null", 12, "'extends' must be text, not null.")]
    [InlineData("\"name\": \" \"", 9, "A house style's name must not be empty.")]
    [InlineData("\"extend\": \"ap\"", 1, "'pressCheck' has no key 'extend'; did you mean 'extends'?")]
    [InlineData("\"colours\": \"red\"", 1, "'pressCheck' has no key 'colours'; it may have name, extends, rules, vocab, places, limits, checklist, documentTypes, elementTypes.")]
    [InlineData("\"vocab\": { \"words\": [] }", 12, "'vocab' has no key 'words'; it may have acceptedNames, houseSources.")]
    [InlineData("\"vocab\": { \"acceptedNames\": \"Banksy\" }", 29, "'acceptedNames' must be a list in brackets, not text.")]
    [InlineData("\"vocab\": { \"acceptedNames\": [\"\"] }", 30, "An accepted name must not be empty.")]
    [InlineData("\"vocab\": { \"acceptedNames\": [7] }", 30, "Each of 'acceptedNames' must be text, not a number.")]
    [InlineData("\"vocab\": { \"acceptedNames\": [\"Björk\", \"björk\"] }", 39, "'björk' is listed twice, here and on line 4.")]
    [InlineData("\"vocab\": { \"houseSources\": [\" \"] }", 29, "A house source must not be empty.")]
    [InlineData("\"places\": { \"names\": [\"Kyiv\", \"Atlantis City of Glass\"] }", 31, "The gazetteer knows no place 'Atlantis City of Glass'; check its spelling, or add it to 'own'.")]
    [InlineData("\"places\": { \"names\": \"Kyiv\" }", 22, "'names' must be a list in brackets, not text.")]
    [InlineData("\"places\": { \"own\": {} }", 20, "'own' must be a list in brackets, not a group in braces.")]
    [InlineData("\"places\": { \"town\": [] }", 13, "'places' has no key 'town'; did you mean 'own'?")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"GB.WLS\", \"latitude\": 123.4, \"longitude\": 1 }] }", 72, "'latitude' is 123.4; it may be from -90 to 90.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"GB.WLS\", \"latitude\": 1, \"longitude\": -181 }] }", 88, "'longitude' is -181; it may be from -180 to 180.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"GB.WLS\", \"longitude\": 1 }] }", 21, "The place 'Glanrafon' needs a 'latitude'.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"Narnia\", \"latitude\": 1, \"longitude\": 1 }] }", 50, "There is no country or region 'Narnia'; 'in' takes a code such as 'GB.ENG' or a name such as 'England'.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"latitude\": 1, \"longitude\": 1 }] }", 21, "The place 'Glanrafon' needs an 'in': the country or region that holds it.")]
    [InlineData("\"places\": { \"own\": [{ \"in\": \"Wales\", \"latitude\": 1, \"longitude\": 1 }] }", 21, "A place of your own needs a 'name'.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"Wales\", \"latitude\": \"52\", \"longitude\": 1 }] }", 71, "'latitude' must be a number, not text.")]
    [InlineData("\"places\": { \"own\": [{ \"name\": \"Glanrafon\", \"in\": \"Wales\", \"latitude\": 52, \"longitude\": 1, \"population\": -4 }] }", 105, "'population' is -4; it must be a whole number from 0 on.")]
    [InlineData("\"limits\": { \"quotationWords\": 0 }", 31, "'quotationWords' is 0; it may be from 1 to 50.")]
    [InlineData("\"limits\": { \"sentencesForReason\": -1 }", 35, "'sentencesForReason' is -1; it may be from 0 to 50.")]
    [InlineData("\"limits\": { \"quotationWords\": 2.5 }", 31, "'quotationWords' must be a whole number, not 2.5.")]
    [InlineData("\"limits\": { \"quotationWords\": \"5\" }", 31, "'quotationWords' must be a whole number, not text.")]
    [InlineData("\"limits\": { \"quotationWord\": 5 }", 13, "'limits' has no key 'quotationWord'; did you mean 'quotationWords'?")]
    [InlineData("\"checklist\": [\"lawyer-has-read\"]", 14, "'checklist' must be a group in braces, not a list in brackets.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"enforcement\": \"block\" } }", 16, "The item 'lawyer' needs a 'question'.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": 3 } }", 40, "'question' must be text, not a number.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": \" \" } }", 40, "A question is 1 to 500 characters.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": \"Read?\", \"enforcement\": \"off\" } }", 64, "The item 'lawyer' is set to 'off'; it may be advise, answer or block.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": \"Read?\", \"types\": [\"poem\"] } }", 59, "There is no type 'poem'; it may be news, opinion, review, interview, letters, correction.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": \"Read?\", \"desks\": [\"the news desk\"] } }", 59, "A desk's id is letters, digits or . _ : @ + / - and begins with a letter or digit.")]
    [InlineData("\"checklist\": { \"lawyer\": { \"question\": \"Read?\", \"desk\": [] } }", 49, "The item 'lawyer' has no key 'desk'; did you mean 'desks'?")]
    [InlineData("\"checklist\": { \"a lawyer\": { \"question\": \"Read?\" } }", 16, "An item's id is 1 to 64 letters, digits or . _ : @ + / - and begins with a letter or digit.")]
    [InlineData("\"checklist\": { \"quo001\": { \"question\": \"Read?\" } }", 16, "'quo001' is a rule; an item of your own needs another id.")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"headline\": \"title\" } } }", 20, "The document type 'news' has no field 'body'; without one there is no story to read.")]
    [InlineData("\"documentTypes\": { \"news\": {} }", 20, "The document type 'news' has no field 'body'; without one there is no story to read.")]
    [InlineData("\"documentTypes\": { \"news\": \"article\" }", 28, "The document type 'news' must be a group in braces, not text.")]
    [InlineData("\"documentTypes\": { \"news\": { \"type\": \"poem\", \"fields\": { \"body\": \"text\" } } }", 38, "The document type 'news' is of the type 'poem'; it may be news, opinion, review, interview, letters, correction.")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"boddy\": \"text\" } } }", 42, "A story has no field 'boddy'; did you mean 'body'?")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"body\": 3 } } }", 50, "'body' must be a property's alias or a list of them, not a number.")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"body\": [] } } }", 42, "The field 'body' names no property.")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"body\": \"\" } } }", 50, "A property's alias must not be empty.")]
    [InlineData("\"documentTypes\": { \"news\": { \"fields\": { \"body\": \"text\", \"caption\": \"text\" } } }", 69, "The property 'text' is mapped twice, here and on line 4.")]
    [InlineData("\"elementTypes\": { \"picture\": { \"fields\": { \"captions\": \"text\" } } }", 44, "A block has no field 'captions'; did you mean 'caption'?")]
    [InlineData("\"elementTypes\": { \"picture\": { \"fields\": { \"headline\": \"text\" } } }", 44, "A block has no field 'headline'; it may be subheading, body, quotation, pullquote, caption, note.")]
    [InlineData("\"elementTypes\": { \"picture\": { \"fields\": { \"caption\": [] } } }", 44, "The field 'caption' names no property.")]
    [InlineData("\"elementTypes\": { \"picture\": { \"fields\": { \"caption\": \"text\", \"body\": \"text\" } } }", 71, "The property 'text' is mapped twice, here and on line 4.")]
    [InlineData("\"elementTypes\": { \"picture\": { \"type\": \"news\" } }", 32, "The element type 'picture' has no key 'type'; it may have fields.")]
    public void A_mistake_is_one_sentence_with_its_place(string setting, int column, string message) =>
        Problems($$"""
            {
              "pressCheck": {
                // ünï — a comment before it
            {{setting}}
              }
            }
            """).ShouldHaveSingleItem().ShouldBe(new HouseStyleProblem(4, column, message));

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_file() =>
        Problems("""
            {
              "pressCheck": {
                "extends": "sky",
                "rules": {
                  "QUO0001": "bloc",
                  "QUO002": "advise",
                },
                "limits": { "quotationWords": 999 },
                "colour": 1,
                "vocab": { "acceptedNames": [""] }
              }
            }
            """).Select(problem => (problem.Line, problem.Column)).ShouldBe([(3, 16), (5, 7), (5, 18), (8, 35), (9, 5), (10, 34)]);

    [Fact]
    public void The_exceptions_message_names_file_and_line_of_each_mistake() =>
        Should.Throw<InvalidHouseStyleException>(() => HouseStyle.Parse("{ \"pressCheck\": {\n\"extends\": \"sky\",\n\"name\": 3 } }", "umbraco.json")).Message.ShouldBe(
            "umbraco.json, line 2: There is no preset 'sky'; it may be default, advise-only, ap, bbc, ipso, npr, strict.\numbraco.json, line 3: 'name' must be text, not a number.");

    [Theory]
    [InlineData("{ \"umbraco\": {} }", 1, "The file has no section 'pressCheck'.")]
    [InlineData("[]", 1, "The file must be a group in braces, not a list in brackets.")]
    [InlineData("{ \"pressCheck\": [] }", 1, "'pressCheck' must be a group in braces, not a list in brackets.")]
    [InlineData("{ \"pressCheck\": {},\n\"pressCheck\": {} }", 2, "'pressCheck' is written twice, here and on line 1.")]
    public void A_file_that_is_no_house_style_is_refused(string json, int line, string message)
    {
        var problem = Problems(json).ShouldHaveSingleItem();
        problem.Line.ShouldBe(line);
        problem.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n  \"pressCheck\": {\n    \"rules\": {\n}", 4)]
    [InlineData("{\n  \"pressCheck\": {\n    \"name\": \"a\"\n    \"extends\": \"ap\"\n  }\n}", 4)]
    [InlineData("{} {}", 1)]
    [InlineData("PK\u0003\u0004", 1)]
    public void What_is_no_JSON_is_refused_in_one_sentence_with_the_line(string json, int line)
    {
        var problem = Problems(json).ShouldHaveSingleItem();
        problem.Line.ShouldBe(line);
        problem.Message.ShouldStartWith("The file is no JSON from here on: ");
        problem.Message.ShouldEndWith(".");
        problem.Message.ShouldNotContain("LineNumber");
    }

    [Fact]
    public void JSON_nested_beyond_reason_is_refused() =>
        Problems(new string('[', 100_000)).ShouldHaveSingleItem().Message.ShouldStartWith("The file is no JSON from here on: ");

    [Fact]
    public void A_huge_file_is_refused() =>
        Problems(new string(' ', HouseStyleReader.LongestFile + 1)).ShouldHaveSingleItem().Message.ShouldBe("The file is longer than 1 MB, more than a house style needs.");

    private static ImmutableArray<HouseStyleProblem> Problems(string json) =>
        Should.Throw<InvalidHouseStyleException>(() => HouseStyleTests.Read(json, HouseStyleTests.Preview, Retired)).Problems;
}
