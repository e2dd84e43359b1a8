using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Tests.Gates;

public sealed class GateTests
{
    // QUO001 blocks, ATT001 wants an answer, QUO002 advises, in the default house style.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly KeptFinding Blocking = new("QUO001", "f1", Confidence.High);
    private static readonly KeptFinding Answerable = new("ATT001", "f2", Confidence.High);

    private static readonly GateRecords Clean = new("draft", "1.0", ["ines"], new SignOff("draft", "1.0", "edda", Now), [], false, null);

    [Fact]
    public void A_signed_off_draft_without_findings_may_go() => Gate.Decide([], HouseStyle.Default, Clean, Now).MayPublish.ShouldBeTrue();

    [Fact]
    public void What_only_advises_or_is_unsure_never_refuses() =>
        Said([new("QUO003", "f", Confidence.High), Blocking with { Confidence = Confidence.Low }], Clean).ShouldBeEmpty();

    [Fact]
    public void Every_reason_is_listed() => Said([Blocking, Answerable], Clean with { SignOff = null, LegalHold = true, EmbargoUntil = Now.AddTicks(1) })
        .ShouldBe(["LegalHold", "Embargo", "NotSignedOff", "FindingOpen:QUO001", "FindingOpen:ATT001"]);

    [Fact]
    public void A_sign_off_counts_for_its_draft_and_its_rule_set_only()
    {
        Said([], Clean with { DraftHash = "other" }).ShouldBe(["OtherDraftSignedOff"]);
        Said([], Clean with { RuleSet = "1.1" }).ShouldBe(["OtherRuleSetSignedOff"]);
        Said([], Clean with { Authors = ["edda"] }).ShouldBe(["SignedOffByAuthor"]);
        Said([], Clean with { EmbargoUntil = Now }).ShouldBeEmpty();
    }

    [Fact]
    public void One_person_answers_and_two_waive_what_blocks()
    {
        var answer = Of(Answerable, ClearanceKind.Answer);
        var waiver = Of(Blocking, ClearanceKind.Waiver);
        Said([Answerable], Clean with { Clearances = [answer] }).ShouldBeEmpty();
        Said([Blocking], Clean with { Clearances = [waiver] }).ShouldBe(["NeedsSecondPerson:QUO001"]);
        Said([Blocking], Clean with { Clearances = [waiver with { Second = "edda" }] }).ShouldBeEmpty();
        Said([Blocking], Clean with { Clearances = [waiver with { Second = "ines" }] }).ShouldBe(["NotFourEyes:QUO001"]);
        Said([Blocking], Clean with { Clearances = [waiver with { By = "edda", Second = "edda" }] }).ShouldBe(["NotFourEyes:QUO001"]);
        Said([Blocking], Clean with { Authors = ["ines", "otto"], Clearances = [waiver with { Second = "otto" }] }).ShouldBe(["NotFourEyes:QUO001"]);
    }

    [Fact]
    public void A_clearance_lapses_with_its_sentence_its_rule_set_and_its_date()
    {
        var answer = Of(Answerable, ClearanceKind.Answer);
        Said([Answerable with { Fingerprint = "edited" }], Clean with { Clearances = [answer] }).ShouldBe(["FindingOpen:ATT001"]);
        Said([Answerable], Clean with { Clearances = [answer with { Rule = "ATT004" }] }).ShouldBe(["FindingOpen:ATT001"]);
        Said([Answerable], Clean with { Clearances = [answer with { RuleSet = "0.9" }] }).ShouldBe(["ClearanceUnderOtherRuleSet:ATT001"]);
        Said([Answerable], Clean with { Clearances = [answer with { ExpiresAt = Now }] }).ShouldBe(["ClearanceExpired:ATT001"]);
        Said([Answerable], Clean with { Clearances = [answer with { ExpiresAt = Now }, answer] }).ShouldBeEmpty();
        Said([Answerable], Clean with { Clearances = [answer, answer with { RuleSet = "0.9" }] }).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_does_not_know_keeps_it_shut()
    {
        Gate.Decide(default, HouseStyle.Default, Clean, Now).Objections.ShouldBe([new Objection(ObjectionKind.NotKnown)]);
        Gate.Decide([], null, Clean, Now).MayPublish.ShouldBeFalse();
        Gate.Decide([], HouseStyle.Default, null, Now).MayPublish.ShouldBeFalse();
        Gate.Decide([], HouseStyle.Default, Clean with { DraftHash = null }, Now).MayPublish.ShouldBeFalse();
        Gate.Decide([], HouseStyle.Default, Clean with { RuleSet = "" }, Now).MayPublish.ShouldBeFalse();
        Gate.Decide([], HouseStyle.Default, Clean with { Authors = default }, Now).MayPublish.ShouldBeFalse();
        Gate.Decide([], HouseStyle.Default, Clean with { Clearances = default }, Now).MayPublish.ShouldBeFalse();
        Said([new("NEW001", "f", Confidence.High)], Clean).ShouldBe(["UnknownRule:NEW001"]);
        Said([new(null!, null!, Confidence.High)], Clean).ShouldBe(["UnknownRule"]);
        Said([null!], Clean).ShouldBe(["Failed"]);
        Said([Answerable], Clean with { Clearances = [null!] }).ShouldBe(["Failed"]);
        new GateDecision(default).MayPublish.ShouldBeFalse();
    }

    [Fact]
    public void It_never_throws_and_says_the_same_whatever_the_order()
    {
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var findings = Enumerable.Range(0, random.Next(6)).Select(_ => new KeptFinding(Pick("QUO001", "ATT001", "QUO002", "NEW001", ""), Pick("f1", "f2", ""), (Confidence)random.Next(-1, 4))).ToImmutableArray();
            var clearances = Enumerable.Range(0, random.Next(6)).Select(_ => new Clearance(
                "c", Pick("QUO001", "ATT001"), Pick("f1", "f2", ""), (ClearanceKind)random.Next(0, 4), "other", "", Pick("ines", "edda"), Now, Pick("ines", "edda", "", null!), null, Pick("1.0", "0.9"), random.Next(2) == 0 ? null : Now.AddSeconds(random.Next(-1, 2)))).ToImmutableArray();
            var records = Clean with { Clearances = clearances };
            var decision = Gate.Decide(findings, HouseStyle.Default, records, Now);
            var mirrored = Gate.Decide([.. findings.Reverse()], HouseStyle.Default, records with { Clearances = [.. clearances.Reverse()] }, Now);
            mirrored.MayPublish.ShouldBe(decision.MayPublish);
            decision.Objections.ShouldNotContain(new Objection(ObjectionKind.Failed));
        }

        string Pick(params string[] from) => from[random.Next(from.Length)];
    }

    private static Clearance Of(KeptFinding finding, ClearanceKind kind) => new("c1", finding.Rule, finding.Fingerprint, kind, "other", "", "ines", Now, null, null, "1.0", null);

    private static IEnumerable<string> Said(ImmutableArray<KeptFinding> findings, GateRecords records) =>
        Gate.Decide(findings, HouseStyle.Default, records, Now).Objections.Select(objection => objection.ToString());
}
