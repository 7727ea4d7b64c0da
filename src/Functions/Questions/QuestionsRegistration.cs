using Interviews.Functions.Interviews;
using Interviews.Functions.Questions.Asked;
using Interviews.Functions.Questions.Banks;
using Interviews.Functions.Questions.Generation;
using Interviews.Functions.Questions.Import;
using Interviews.Functions.Questions.Proposals;
using Interviews.Infrastructure.Documents.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Questions;

internal static class QuestionsRegistration
{
    /// <summary>Question banks, what interviews ask, and what could be asked.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<BankService>()
        .AddSingleton<QuestionService>()
        .AddSingleton<QuestionPicker>()
        .AddSingleton<QuestionOffers>()
        .AddSingleton<BankDraw>()
        .AddSingleton<ResumeReader>()
        .AddDocumentText()
        .AddSingleton<AskedReader>()
        .AddSingleton<ProposalRequests>()
        .AddSingleton<ProposalReader>()
        .AddSingleton<ProposalRun>()
        .AddSingleton<QuestionImport>()
        .AddSingleton<AskedCounts>()
        .AddSingleton<IResultConsequences, OutcomeCounts>()
        .AddSingleton<InterviewQuestionsService>();
}
