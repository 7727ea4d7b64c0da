using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class CaseStudyQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.CaseStudy,
            Difficulty.Easy,
            "estimation",
            10,
            "Estimate how many cups of coffee are sold in a city of one million people on a working day.",
            "Splits people into groups, states each assumption, computes a plausible range, and names the assumption that matters most."),
        new(
            QuestionType.CaseStudy,
            Difficulty.Easy,
            "metrics",
            10,
            "A shop on the web has more visitors than last year and fewer orders. What would you look at?",
            "Divides the way from visit to order into steps, compares by channel, device and time, and looks for what changed.",
            "Which single figure would you ask for first?"),
        new(
            QuestionType.CaseStudy,
            Difficulty.Medium,
            "pricing",
            15,
            "A software product costs the same for every customer. Should that change, and how would you find out?",
            "Asks what differs in value between customers, proposes tiers or use-based prices, and tests them on new customers with a measure set before."),
        new(
            QuestionType.CaseStudy,
            Difficulty.Medium,
            "operations",
            15,
            "The waiting time at a service desk has doubled. You may not hire anybody. What do you do?",
            "Measures arrivals and handling times by kind, removes causes of requests, levels peaks, lets simple cases be self-served, and follows the effect.",
            "How would you notice that quality suffers?"),
        new(
            QuestionType.CaseStudy,
            Difficulty.Hard,
            "market entry",
            20,
            "A maker of kitchen appliances considers selling in a country where it is unknown. How would you advise it?",
            "Looks at size and growth of the market, competitors, channels, rules and costs; compares ways to enter; ends with a recommendation, its risks, and a first small step."),
        new(
            QuestionType.CaseStudy,
            Difficulty.Expert,
            "turnaround",
            25,
            "A profitable business will lose half of its revenue within three years, because its technology becomes obsolete. What should it do?",
            "Values what remains: customers, people, rights; compares milking, transforming and selling; plans cash; says what is decided now and what can wait for facts."),
    ];
}
