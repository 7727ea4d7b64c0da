using static Interviews.Domain.Questions.Screening.ProtectedCharacteristic;

namespace Interviews.Domain.Questions.Screening;

/// <summary>How questions in English ask for what they must not: as patterns, in lower case, one alternative each.</summary>
internal static class EnglishPhrases
{
    /// <summary>What "children" may be in a program.</summary>
    private const string InPrograms = @"(?![- ](process|node|component|element|record|table|task|class|theme|window|thread|workflow|route|object|item|page|view)\w*)";

    private const string AreYou = "(are you|do you consider yourself|would you describe yourself as)( \\w+){0,2}? ";

    public static IReadOnlyList<(ProtectedCharacteristic Characteristic, string Phrase)> All { get; } =
    [
        (Age, "how old (are|were) you"),
        (Age, "(your|state your) (exact |current )?(date of birth|birth ?date|birthday|year of birth|birth year)"),
        (Age, "(what is|what's|tell us|tell me|state|give us) your (exact |current )?age"),
        (Age, "(when|what year|in (what|which) year) (were you born|(did|do) you (graduate|finish|leave) (from )?(high )?school)"),
        (Age, "(when|at what age|how soon) (do|will|would) you (plan|want|intend|expect|like)?( to)? ?retire"),
        (Age, "how many years (are left )?(until|before) you(r)? (plan to )?retire(ment)?"),
        (Age, "(are you not|aren't you|you are|you're|are you) (a bit |perhaps |maybe )?too (old|young)( \\w+)?"),
        (Age, AreYou + "(too old|over (40|50|60)|under (30|40)|close to retirement)"),
        (Sex, AreYou + "(a |an )?(man|woman|male|female|non-?binary|transgender|trans|boy|girl)(?!-)"),
        (Sex, "(what is|what's|which is|tell us|state) your (sex|gender|gender identity|pronouns)"),
        (Sex, "((what|which) (sex|gender) (are you|do you)|do you identify as)( \\w+)?"),
        (Pregnancy, AreYou + "(pregnant|expecting( a baby| a child)?|trying (for a baby|to conceive))"),
        (Pregnancy, "(do|are|would|will|when) (you )?(do you |are you |will you )?(\\w+ ){0,2}?(plan|planning|want|wanting|intend|intending|hope|hoping|like|going|thinking|wish)( of| about)?( to)? (have|having|start|starting|raise|raising|get|getting) (a |any |more |another |your )?(baby|babies|child|children|kids?|family|pregnant)" + InPrograms),
        (Pregnancy, "(plan|intend|expect|want|need|going) to (take|go on) (maternity|paternity|parental) leave"),
        (Pregnancy, "(when did you last|have you ever|did you( ever)?) (have|had|go through|gone through) (a |an )?(pregnancy|miscarriage|abortion|ivf)"),
        (Family, "do you( \\w+)? have (any |a |small |young |little )*(children|kids|family|dependents|dependants|husband|wife|partner at home|boyfriend|girlfriend|spouse)" + InPrograms),
        (Family, "do you live (alone|with (a |your )?(partner|parents|family|husband|wife|boyfriend|girlfriend))"),
        (Family, "how many (children|kids|dependents) do you (have|support)" + InPrograms),
        (Family, "how old are your (children|kids)"),
        (Family, "(who|what) (will |would |can |is going to )?(takes? care of|looks? after|care for|cares for|happens to|watch(es)?) your (children|kids|child|family)"),
        (Family, "your (children|kids|child ?care|family (situation|plans|life|obligations|status|responsibilities)|home life|husband|wife|spouse|fiance|maiden name|marital status|dependents)" + InPrograms),
        (Family, "(tell (us|me)|talk) (a little |a bit )?(more )?about your family(?! of)"),
        (Family, "(are you|have you ever been|were you ever) (\\w+ )?(married|single|divorced|widowed|engaged to be married|in a relationship|living together|separated|a (single )?(mother|father|parent))(?!-)"),
        (Family, "marital status"),
        (Religion, "(what|which) (religion|faith|church|mosque|temple|synagogue|denomination)( do| are| is)? (you|your)( \\w+)?"),
        (Religion, "(what is|what's|tell us about|describe|does|would|will|do|is) your (religion|faith|church|religious (beliefs?|affiliation|background|views?|practices?|holidays?)|beliefs)"),
        (Religion, AreYou + "(a |an )?(christian|catholic|protestant|evangelical|muslim|jewish|jew|hindu|buddhist|atheist|mormon|sikh|religious|believer|observant)"),
        (Religion, "do you( \\w+)? (pray|go to (church|mosque|synagogue|temple)|attend (a |any )?(church|mosque|synagogue|temple|religious)|observe (the |any )?(sabbath|ramadan|lent|religious|shabbat)|believe in god|celebrate (christmas|ramadan|hanukkah|easter|eid|diwali)|wear (a |your )?(hijab|headscarf|turban|kippah|cross))"),
        (Origin, "where (are|were) (you|your (parents|grandparents|ancestors|family)) (\\w+ )?(from|born)"),
        (Origin, "where (do you|(do|did) your (parents|grandparents|ancestors|family)) (\\w+ )?come from"),
        (Origin, "(what|which) country (are|were|do) (you|your parents) (\\w+ )?(from|born in|come from|a citizen of)"),
        (Origin, "(what is|what's|which is|tell us|state|describe|is|about) your (nationality|citizenship( status)?|ethnicity|ethnic (origin|background|group|heritage)|race(?! (condition|detect))|skin colou?r|native (language|tongue)|mother tongue|national origin|country of (birth|origin)|birthplace|place of birth|immigration status|ancestry|heritage|cultural background)"),
        (Origin, "is (english|german|french|spanish|\\w+) your (native|first|mother) (language|tongue)"),
        (Origin, AreYou + "(a |an |really |originally )?((u\\.?s\\.?|american|british|german|french|spanish|eu|canadian|european) citizen|citizen of|foreigner|immigrant|native speaker|naturali[sz]ed|black|white|asian|hispanic|latin[ao]|arab|african|indigenous|of (color|colour))(?!-)"),
        (Origin, "(what|which) (race|ethnicity|nationality|ethnic group|passport)( \\w+)? (are|do) you"),
        (Origin, "where (is|does) your (accent|name|last name|surname)( come)? (from)?|your (foreign |unusual )?(accent|surname|last name)|unusual (surname|last name|accent)"),
        (Health, "do you( \\w+)? (have|suffer from|live with) (a |an |any |some )?(\\w+ )?(disabilit(y|ies)|handicap|impairments?|medical (condition|issue|problem|history)s?|health (problem|issue|condition)s?( that| yourself| we)?|chronic \\w+|illness(es)?|diseases?|mental (health|illness)|depression|allerg(y|ies))"),
        (Health, AreYou + "(disabled|handicapped|healthy|ill|hiv[- ]positive|in good health|physically fit|depressed|a smoker|an alcoholic|vaccinated)"),
        (Health, "(how is|how's|describe|tell us about|what is|rate|is) your (\\w+ )?(health|medical (history|record|condition)|disability|illness|mental health)(?![- ](check|endpoint|probe|metric|dashboard|monitor|data|care|app|system|product|platform))"),
        (Health, "how (many|often) (sick (days|leaves?)|(days )?(were|are|have) you (been )?(sick|ill|absent))( \\w+)*"),
        (Health, "(have|did) you (ever )?(been|have|had|file|filed|seen) (a |an |any )?(hospitali[sz]ed|treated for|therap(y|ist)|psychiatr\\w+|depression|cancer|burn-?out|surgery|serious (illness|injury)|for workers'? comp\\w*|workers'? comp\\w*)"),
        (Health, "(do|are) you (take|taking|use|on) (any )?(prescription |regular |prescribed )?(medications?|medicines?|prescription drugs)"),
        (Health, "do you (smoke|drink alcohol|use drugs)"),
        (Union, "(are|were|have) you (ever )?(been |now |currently )?(a )?(member of|in|active in|involved (in|with)) (a|any|the|your) ?(labou?r |trade |workers' )?union(?! type)s?"),
        (Union, "(do|did|would|will) you( \\w+)? (belong to|join|support|organi[sz]e) (a|any|the)? ?(labou?r |trade |workers' )?(union|works council)(?! type)s?"),
        (Union, "(what|how) (is|are|do|would) (you|your) (\\w+ )?(think|feel|view|views?|opinion|attitude|stance|position) (on|of|about|toward|towards) (labou?r |trade |workers' )?(unions|unioni[sz]ation|works councils)"),
        (Politics, "(who|whom|which party|what party) (did|do|will|would) you( \\w+)? (vote|support)( for)?"),
        (Politics, "(what|which) political (party|views?|parties|beliefs?|opinions?)( \\w+)? (do|are|is) (you|your)"),
        (Politics, "(what are|what is|what's|describe|tell us about|share) your (political (views?|affiliation|party|opinions?|beliefs?|leanings?)|politics|party membership)"),
        (Politics, AreYou + "(a |an )?(democrat|republican|conservative|liberal|socialist|communist|libertarian|left-?wing|right-?wing|member of (a|any|the) (\\w+ )?party|politically active)"),
        (Politics, "do you( \\w+)? belong to (a|any|the) political party"),
        (Orientation, AreYou + "(a )?(gay|lesbian|straight|bisexual|homosexual|heterosexual|queer|lgbtq?\\+?)(?!-)"),
        (Orientation, "your sexual (orientation|preferences?|identity)|your (sex life|love life)"),
        (Orientation, "do you( \\w+)? (date|sleep with|prefer) (men|women|boys|girls)"),
    ];
}
