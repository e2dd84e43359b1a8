using System.Text.Json;

namespace PressCheck.Cli.Tests;

public sealed class LabelTests : IDisposable
{
    private const string Story = """{"id":"a","text":"“The bridge is old,” said Mara Lind. A senior official said it would close."}""";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_quotation_its_speaker_and_an_unnamed_source_are_written_for_each_text()
    {
        _desk.Write("in.jsonl", Story + "\n\n" + """{"id":"b","text":""}""" + "\n");
        var result = _desk.Run("label", "in.jsonl");
        result.ExitCode.ShouldBe(0, result.Error);
        var lines = result.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        var quotation = lines[0].GetProperty("quotes").EnumerateArray().ShouldHaveSingleItem();
        quotation.GetProperty("start").GetInt32().ShouldBe(0);
        quotation.GetProperty("end").GetInt32().ShouldBe(20);
        quotation.GetProperty("speaker").GetString().ShouldBe("Mara Lind");
        lines[0].GetProperty("sources").EnumerateArray().ShouldHaveSingleItem().GetProperty("start").GetInt32().ShouldBe(37);
        lines[1].GetProperty("quotes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", "in.jsonl:2:1: A line needs an \"id\" and a \"text\", both strings.")]
    [InlineData("secret words", "in.jsonl:2:1: This line is not JSON.")]
    public void A_bad_line_is_told_by_its_number_and_leaves_no_output(string line, string message)
    {
        _desk.Write("in.jsonl", Story + "\n" + line + "\n");
        _desk.Run("label", "in.jsonl", "--output", "out.jsonl").ShouldHaveFailedQuietly(message);
        File.Exists(_desk.PathOf("out.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_sentence() =>
        _desk.Run("label", "gone.jsonl").ShouldHaveFailedQuietly("gone.jsonl:1:1: This file can't be read.");
}
