namespace Interviews.Domain.Questions.Screening;

/// <summary>What an interview must not ask for, because it must not count (Directives 2000/43/EC, 2000/78/EC and 2006/54/EC; in the United States Title VII, ADEA and ADA).</summary>
public enum ProtectedCharacteristic
{
    /// <summary>Age, and date of birth.</summary>
    Age,

    /// <summary>Sex, gender, and how somebody identifies.</summary>
    Sex,

    /// <summary>Pregnancy, and plans for children.</summary>
    Pregnancy,

    /// <summary>Marriage, partners, children, and who cares for them.</summary>
    Family,

    Religion,

    /// <summary>Origin, race, color, mother tongue, nationality, and citizenship beyond the right to work.</summary>
    Origin,

    /// <summary>Disability, and health.</summary>
    Health,

    /// <summary>Membership in a union, and what somebody thinks of unions.</summary>
    Union,

    /// <summary>Party, vote, and opinions.</summary>
    Politics,

    /// <summary>Sexual orientation.</summary>
    Orientation,
}
