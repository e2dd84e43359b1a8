using System.Collections.Immutable;
using PressCheck.Analysis.Rules.Fairness;
using PressCheck.Analysis.Rules.Geography;
using PressCheck.Analysis.Rules.Readiness;
using PressCheck.Analysis.Rules.Sourcing;

namespace PressCheck.Analysis.Rules;

/// <summary>Every rule there is, one line each, in the order of their ids.</summary>
public static class Catalogue
{
    /// <summary>The version of the rule set: a stricter or a new rule is a new minor version.</summary>
    public const string Version = "1.2.0";

    public static ImmutableArray<Rule> Rules { get; } =
    [
        new UnattributedQuote(),
        new LateSpeaker(),
        new TwoSpeakers(),
        new UnclearPronoun(),
        new BrokenQuoteMarks(),
        new HeadlineQuote(),
        new ScareQuote(),
        new ConflictingName(),
        new UncreditedQuote(),
        new UncheckedQuote(),
        new UnsourcedClaim(),
        new VagueAttribution(),
        new InstitutionOnly(),
        new UnsourcedOpening(),
        new UnlabelledComment(),
        new HeadlineAsFact(),
        new AnonymousSource(),
        new NoReasonForAnonymity(),
        new BareSource(),
        new BasisNotRecorded(),
        new IdentityNotAttested(),
        new AnonymousAttack(),
        new AnonymousQuote(),
        new AnonymousLead(),
        new SingleAnonymousAccusation(),
        new PluralSources(),
        new DeclinedAndAnonymous(),
        new Uncorroborated(),
        new AnonymousWithoutByline(),
        new UndisclosedPseudonym(),
        new JigsawRisk(),
        new ProtectedPerson(),
        new UnrelatedDateline(),
        new UnattestedDateline(),
        new NoLocationsNote(),
        new PlaceWithTwoParents(),
        new MisplacedPlace(),
        new AmbiguousPlace(),
        new DemonymMismatch(),
        new NationScope(),
        new LocationTag(),
        new CaptionPlace(),
        new PlaceSpellingVariants(),
        new DistanceOff(),
        new UnnotedLocation(),
        new WrongCapital(),
        new NotNeighbours(),
        new RegionForCity(),
        new FormerPlaceName(),
        new NoReply(),
        new ReplyNotLogged(),
        new LateApproach(),
        new DeadlineNotOver(),
        new AllegationNotPut(),
        new ReplyNotReflected(),
        new DistantDenial(),
        new PartlyAnswered(),
        new FewAttempts(),
        new UnapprovedExemption(),
        new UnexplainedExemption(),
        new NewAllegation(),
        new SilenceUnexplained(),
        new Placeholder(),
        new UnresolvedNote(),
        new StoryOnHold(),
        new NoCorrectionNote(),
        new MissingByline(),
        new PageFurniture(),
        new DateWithoutYear(),
    ];

    /// <summary>The rule with an id or a name, in any case; null if there is none.</summary>
    public static Rule? Find(string idOrName) => Rules.FirstOrDefault(rule =>
        rule.Descriptor.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) ||
        rule.Descriptor.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
