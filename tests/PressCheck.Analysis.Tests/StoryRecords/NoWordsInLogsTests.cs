using System.Collections.Immutable;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Tests.StoryRecords;

public sealed class NoWordsInLogsTests
{
    private const string Secret = "zanzibar";

    private static readonly Attestation Check = new(AttestationKind.QuotationChecked, "edda", DeskRole.Editor, DateTimeOffset.UnixEpoch);

    private static readonly ImmutableArray<object> Filled =
    [
        new SourceEntry { Id = "s1", Descriptors = [Secret], ReasonWords = Secret, BasisWords = Secret, CorroborationWords = Secret },
        new ReplyEntry { Id = "r1", Subject = Secret, Passage = Secret, WhyLeftOut = Secret, Explanation = Secret },
        new ReplyAttempt(DateTimeOffset.UnixEpoch, Channel.Phone, Secret),
        new PutAllegation(Secret),
        new Exemption(ExemptionCode.Review, Secret, Secret),
        new Hold(HoldKind.Legal, null, Secret),
        new OpenNote(Secret, Secret),
        new CheckedQuotation(Secret, Check),
        new BorrowedQuotation(Secret, Secret),
        new StoryFields { Bylines = [Secret], ProtectedNames = [Secret] },
        new Records { Story = new StoryFields { Bylines = [Secret] } },
        Check,
    ];

    [Fact]
    public void No_record_prints_its_words() => Filled.ShouldAllBe(record => !record.ToString()!.Contains(Secret));

    [Fact]
    public void Every_record_with_words_is_asked() => typeof(SourceEntry).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == typeof(SourceEntry).Namespace && type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null)
        .Except(Filled.Select(record => record.GetType()))
        .ShouldBeEmpty();
}
