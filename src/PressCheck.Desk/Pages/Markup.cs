using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace PressCheck.Desk.Pages;

/// <summary>A piece of HTML. Whatever is put into it is encoded, unless it is markup itself.</summary>
internal sealed record Markup
{
    private Markup(string text) => Text = text;

    public static Markup None { get; } = new("");

    public string Text { get; }

    public static Markup Of(Writer writer) => new(writer.Text);

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Text)));

    public static Markup If(bool condition, Func<Markup> then) => condition ? then() : None;

    /// <summary>Writes an interpolated string: its own letters as they are, what it holds encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

        public string Text => _text.ToString();

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Markup markup) => _text.Append(markup.Text);

        public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(text));

        public void AppendFormatted(long number) => _text.Append(number);
    }
}
