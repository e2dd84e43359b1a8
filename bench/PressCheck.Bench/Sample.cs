namespace PressCheck.Bench;

/// <summary>Measured values, sorted.</summary>
internal sealed class Sample
{
    private readonly double[] _sorted;

    public Sample(IEnumerable<double> values) => _sorted = [.. values.Order()];

    public double Minimum => _sorted[0];

    public double Maximum => _sorted[^1];

    public double Median => _sorted.Length % 2 == 1 ? _sorted[_sorted.Length / 2] : (_sorted[(_sorted.Length / 2) - 1] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>Of a whole, for the one above which five in a hundred lie: 0.95.</summary>
    public double Quantile(double of) => _sorted[(int)Math.Min(_sorted.Length - 1, Math.Floor(of * _sorted.Length))];
}
