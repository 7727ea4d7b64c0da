using Interviews.Domain.Directory;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Directory;

/// <summary>Names are compared as people read them.</summary>
public sealed class IdentitiesTests
{
    [Theory]
    [InlineData("Jose\u0301", "JOSÉ")]
    [InlineData("O'Brien", "o\u2019brien")]
    [InlineData("O\u02BCBrien", "O`Brien")]
    [InlineData("Smith-Jones", "smith\u2011jones")]
    [InlineData("Smith\u2013Jones", "Smith\u2212Jones")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("Yılmaz", "yilmaz")]
    [InlineData("İpek", "ipek")]
    [InlineData("Ｊane", "jane")]
    [InlineData(" Jane \t Smith ", "jane smith")]
    [InlineData("ΝΙΚΟΣ", "νικος")]
    public void OfName_SameToAReader_IsTheSame(string one, string other) => Identities.OfName(one).ShouldBe(Identities.OfName(other));

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Jane Smith", "JaneSmith")]
    [InlineData("Jane", "Janet")]
    public void OfName_AnotherName_IsAnother(string one, string other) => Identities.OfName(one).ShouldNotBe(Identities.OfName(other));

    [Theory]
    [InlineData("problem_solving", true)]
    [InlineData("Problem Solving", true)]
    [InlineData("PROBLEM-SOLVING", true)]
    [InlineData("problemSolvin", false)]
    public void OfAttribute_OtherCaseOrSeparators_IsTheSame(string attribute, bool same) =>
        (Identities.OfAttribute(attribute) == Identities.OfAttribute("problemSolving")).ShouldBe(same);

    [Fact]
    public void OfAttribute_OtherSigns_IsAnother() => Identities.OfAttribute("C++").ShouldNotBe(Identities.OfAttribute("C#"));

    [Fact]
    public void OfEmail_OtherCase_IsTheSame() => Identities.OfEmail(" Ana@O.example ").ShouldBe(Identities.OfEmail("ana@o.example"));

    [Theory]
    [InlineData("r-301", true)]
    [InlineData("room  301", true)]
    [InlineData("The aquarium", true)]
    [InlineData("Room 30", false)]
    [InlineData("Head office, Main St 1", false)]
    public void Room_IsCalled_ByIdNameAndAlias(string location, bool called) =>
        new Room { RoomId = "r-301", OrganizationId = "acme", Name = "Room 301", Aliases = ["The Aquarium"] }.IsCalled(location).ShouldBe(called);
}
