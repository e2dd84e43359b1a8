using System.Collections.Immutable;
using FluentValidation;
using PressCheck.Analysis.Findings;

namespace PressCheck.Review.HouseStyles;

internal sealed class HouseItemValidator : AbstractValidator<HouseItemSetting>
{
    private const int LongestQuestion = 500;

    public HouseItemValidator(ImmutableArray<RuleDescriptor> rules)
    {
        RuleFor(item => item.Id)
            .Must(id => Token.Is(id.Value) && id.Value.Length <= HouseItem.LongestId)
            .WithMessage($"An item's id is 1 to {HouseItem.LongestId} letters, digits or . _ : @ + / - and begins with a letter or digit.").At((_, id) => id.Place)
            .Must(id => rules.Named(id.Value) is null).WithMessage((_, id) => $"'{id.Value}' is a rule; an item of your own needs another id.").At((_, id) => id.Place);
        RuleFor(item => item.Question)
            .Must((item, question) => question is not null || item.IsBroken).WithMessage(item => $"The item '{item.Id.Value}' needs a 'question'.").At((item, _) => item.Id.Place)
            .Must(question => question is null || (!string.IsNullOrWhiteSpace(question.Value) && question.Value.Length <= LongestQuestion))
            .WithMessage($"A question is 1 to {LongestQuestion} characters.").At((item, question) => question?.Place ?? item.Id.Place);
        RuleFor(item => item.Enforcement!)
            .Must(enforcement => Enforcements.Find(enforcement.Value) is Enforcement.Advise or Enforcement.Answer or Enforcement.Block)
            .WithMessage((item, enforcement) => $"The item '{item.Id.Value}' is set to '{enforcement.Value}'; it may be advise, answer or block.")
            .At((_, enforcement) => enforcement.Place)
            .When(item => item.Enforcement is not null);
        RuleForEach(item => item.Types)
            .Must(type => PartNames.TypeNamed(type.Value) is not null).WithMessage((_, type) => $"There is no type '{type.Value}'; it may be {string.Join(", ", PartNames.Types)}.")
            .At((_, type) => type.Place);
        RuleForEach(item => item.Desks).Must(desk => Token.Is(desk.Value)).WithMessage((_, _) => "A desk's id is letters, digits or . _ : @ + / - and begins with a letter or digit.").At((_, desk) => desk.Place);
    }
}
