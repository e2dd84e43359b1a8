namespace PressCheck.Bench.Screens;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The value that a limit is for, with its unit.</param>
/// <param name="More">What else was seen.</param>
/// <param name="Limit">What it should be; null if nothing was asked.</param>
/// <param name="IsMet">Whether it is.</param>
internal sealed record Figure(string What, string Value, string More = "", string? Limit = null, bool IsMet = true)
{
    public static Figure Within(string what, Sample sample, double limit) =>
        new(what, $"95 of 100 within {sample.Quantile(0.95):F1} ms", $"half within {sample.Median:F1} ms, 99 of 100 within {sample.Quantile(0.99):F1} ms", $"{limit:F0} ms", sample.Quantile(0.95) <= limit);

    public static Figure Seen(string what, Sample sample) =>
        new(what, $"half within {sample.Median:F1} ms", $"95 of 100 within {sample.Quantile(0.95):F1} ms, at most {sample.Maximum:F1} ms");

    public void Print() => Console.WriteLine($"{What,-58} {Value,-28} {(Limit is null ? "" : $"should be {Limit}: {(IsMet ? "met" : "NOT MET")}"),-32} {More}".TrimEnd());
}
