using BenchmarkDotNet.Attributes;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench.Benchmarks;

/// <summary>
/// A thousand-word story through the kernel. A layer stands on those before it, so each of these reads the story anew and
/// takes in what lies below: the difference to the one above is the layer's own.
/// </summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly Draft _draft = Stories.Of(null, 0.001).Drafts[0];

    [Benchmark]
    public int Tokens_and_layout() => Read().Sentences.Length;

    [Benchmark]
    public int Quotations_and_speakers() => Read().Quotations.Count;

    [Benchmark]
    public int Sources() => Read().Sources.Count;

    [Benchmark]
    public int Allegations() => Read().Allegations.Count;

    [Benchmark]
    public int All_rules() => RuleSet.All.Check(Read(), Records.None).Length;

    [Benchmark(Baseline = true)]
    public int Whole_analysis() => WholeAnalysis.Of(WholeAnalysis.Fresh(_draft));

    private Reading Read() => new(_draft);
}
