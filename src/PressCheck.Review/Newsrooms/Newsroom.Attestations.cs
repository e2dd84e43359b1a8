using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Has the person who asks vouch for something.</summary>
    /// <param name="request">Who asks. The request's id becomes the attestation's.</param>
    /// <param name="kind">For what.</param>
    /// <param name="about">The id of the source, or of the reply entry whose exemption is approved; empty for the dateline and for a quotation.</param>
    /// <param name="words">The quotation that was checked, else empty.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">A quotation was checked and its words are missing, or not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> AttestAsync(WriteRequest request, AttestationKind kind, string about = "", string words = "", CancellationToken cancel = default)
    {
        RecordLimits.Known(kind, "What is vouched for");
        var quotation = kind == AttestationKind.QuotationChecked ? RecordLimits.Words(words, "The quotation") : "";
        return ChangeAsync(request, "attest", async change =>
        {
            if (StoryPolicy.Vouch(change.Story, change.By, kind) is { } why)
            {
                return No(why);
            }

            var isThere = kind switch
            {
                AttestationKind.WasThere or AttestationKind.QuotationChecked => about.Length == 0,
                AttestationKind.ExemptionApproved => await ReplyRows.FindAsync(change.Change, change.Story.Id, about) is { Exemption: not null },
                _ => await SourceRows.FindAsync(change.Change, change.Story.Id, about) is not null,
            };
            if (!isThere)
            {
                return No(Refusal.NothingThere);
            }

            var role = change.By.Role switch { Role.Manager => DeskRole.Manager, Role.Editor => DeskRole.Editor, _ => DeskRole.Reporter };
            var attestation = new KeptAttestation(change.Request, about, quotation, new Attestation(kind, change.By.Id, role, change.Change.Now));
            await AttestationRows.InsertAsync(change.Change, change.Story.Id, attestation);
            change.Record(kind == AttestationKind.KnowsIdentity ? AuditAction.IdentityAttested : AuditAction.Attested, Details(attestation));
            change.Made = attestation.Id;
            return null;
        }, cancel);
    }

    /// <summary>Takes back what was vouched for: whoever did, or an editor of the desk.</summary>
    public Task<Outcome> WithdrawAttestationAsync(WriteRequest request, string attestation, CancellationToken cancel = default) => ChangeAsync(request, "withdraw-attestation", async change =>
    {
        if ((await AttestationRows.OfStoryAsync(change.Change, change.Story.Id)).Find(kept => kept.Id == attestation) is not { } found)
        {
            return No(Refusal.NothingThere);
        }

        if (found.Attestation.Person != change.By.Id && StoryPolicy.Edit(change.Story, change.By) is { } why)
        {
            return No(why);
        }

        await AttestationRows.WithdrawAsync(change.Change, attestation);
        var action = found.About.Length == 0 ? AuditAction.FieldsChanged : found.Attestation.Kind == AttestationKind.ExemptionApproved ? AuditAction.ReplyChanged : AuditAction.SourceChanged;
        change.Record(action, Details(found).With(AuditKey.To, "withdrawn"));
        change.Made = attestation;
        return null;
    }, cancel);

    private static AuditDetails Details(KeptAttestation kept)
    {
        var details = AuditDetails.None.With(AuditKey.Item, Word(kept.Attestation.Kind));
        return kept.About.Length > 0 ? details.With(AuditKey.Record, kept.About) : details;
    }
}
