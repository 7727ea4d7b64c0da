using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Infrastructure.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

/// <summary>Interviews and events that were stored when a rubric was a list of names are read as rubrics of attributes that weigh the same (REQ-FBK-20).</summary>
public sealed class RubricOfEarlierDaysTests
{
    [Fact]
    public void Read_AnInterviewOfEarlierDays_HasItsAttributes()
    {
        var interview = RecordJson.Read<Interview>(Earlier(RecordJson.Write(Samples.Interview())));

        interview.Rubric.Attributes.ShouldBe([RubricAttribute.Named("problemSolving"), RubricAttribute.Named("communication")], new SameAttribute());
        (interview.Rubric.Blind, interview.Rubric.TemplateId).ShouldBe((BlindRule.AfterOwn, null));
    }

    [Fact]
    public void Read_AnEventOfEarlierDays_HasItsAttributes()
    {
        var updated = new InterviewUpdated(Samples.Interview().Details, [], [], "j-1", null) { InterviewId = Guid.NewGuid(), OrganizationId = "acme", Sequence = 2 };

        var read = RecordJson.Read<InterviewEvent>(Earlier(RecordJson.Write(updated))).ShouldBeOfType<InterviewUpdated>();

        read.Rubric!.Attributes.Select(attribute => attribute.Key).ShouldBe(["problemSolving", "communication"]);
    }

    [Fact]
    public void Write_AnInterviewOfToday_IsTheAgreedText()
    {
        var rubric = new InterviewRubric
        {
            TemplateId = "t-1",
            Blind = BlindRule.Always,
            Attributes = [new("craft", "Craft", 1.5m, Required: true) { Anchors = new Dictionary<string, string> { ["1"] = "none" } }],
        };

        JsonNode.Parse(RecordJson.Write(Samples.Interview() with { Rubric = rubric }))!["rubric"]!.ToJsonString().ShouldBe(
            """{"templateId":"t-1","blind":"always","attributes":[{"key":"craft","label":"Craft","weight":1.5,"required":true,"anchors":{"1":"none"}}]}""");
    }

    private static byte[] Earlier(byte[] today)
    {
        var document = JsonNode.Parse(today)!.AsObject();
        document["rubric"] = new JsonArray("problemSolving", "communication");
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private sealed class SameAttribute : IEqualityComparer<RubricAttribute>
    {
        public bool Equals(RubricAttribute? x, RubricAttribute? y) => (x?.Key, x?.Label, x?.Weight, x?.Required, x?.Anchors.Count) == (y?.Key, y?.Label, y?.Weight, y?.Required, y?.Anchors.Count);

        public int GetHashCode(RubricAttribute attribute) => attribute.Key.GetHashCode(StringComparison.Ordinal);
    }
}
