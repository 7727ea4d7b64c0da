using static Interviews.Domain.Questions.Screening.ProtectedCharacteristic;

namespace Interviews.Domain.Questions.Screening;

/// <summary>How questions in German ask for what they must not: as patterns, without umlauts. Where a word is another one in lower case, its case counts.</summary>
internal static class GermanPhrases
{
    private const string AreYou = "(sind sie|bist du|waren sie|warst du)( \\w+){0,2}? ";
    private const string HaveYou = "(haben sie|hast du|leiden sie an|leidest du an)( \\w+){0,2}? ";
    private const string Your = "(ihre?[mnrs]?|deine?[mnrs]?|welche[mnrs]?) ";

    public static IReadOnlyList<(ProtectedCharacteristic Characteristic, string Phrase)> All { get; } =
    [
        (Age, "wie alt (sind sie|bist du)|in welchem jahrgang|" + AreYou + "zu (alt|jung)"),
        (Age, Your + "((?-i:Alter)|geburts(datum|tag|jahr))"),
        (Age, "(wann|in welchem jahr|welches jahr) (sind sie|bist du|wurden sie|wurdest du|haben sie ihr abitur|hast du dein abitur)( \\w+)? ?(geboren|gemacht)?"),
        (Age, "wann (gehen|wollen|mochten|planen) sie( \\w+){0,3} (rente|ruhestand|pension)"),
        (Sex, AreYou + "(ein |eine )?(mann|frau|mannlich|weiblich|transgender|trans|transsexuell)"),
        (Sex, Your + "(geschlecht|geschlechtsidentitat)"),
        (Pregnancy, AreYou + "schwanger"),
        (Pregnancy, "(planen|mochten|wollen|wunschen|planst|mochtest|willst)( sie| du)?( \\w+){0,4}? (kinder|nachwuchs|ein kind|ein baby|eine familie|familie)( zu)? ?(grunden|haben|bekommen|kriegen)?"),
        (Pregnancy, "kinderwunsch|familienplanung|schwangerschaft bei ihnen|(mutterschutz|elternzeit) (zu )?(nehmen|planen|gehen)"),
        (Family, HaveYou + "(kinder|familie|partner|partnerin|ehemann|ehefrau|freundin)"),
        (Family, "wie viele kinder (haben sie|hast du)"),
        (Family, AreYou + "(verheiratet|ledig|geschieden|verwitwet|single|liiert|alleinerziehend|in einer beziehung|verlobt)"),
        (Family, Your + "(familienstand|ehemann|ehefrau|ehepartner|lebenspartner|kindern?|familie|madchenname|familiare situation|eltern beruflich)"),
        (Family, "familienstand|kinderbetreuung|(leben sie|lebst du)( \\w+){0,3} (beziehung|partnerschaft|partner|partnerin|ehe)|um (ihre|deine) kinder"),
        (Family, "was (macht|arbeitet|machen) (ihre?|deine?) (mann|frau|eltern|vater|mutter|partner)"),
        (Religion, Your + "(religion|konfession|glauben?|religionszugehorigkeit|religiosen? \\w+)"),
        (Religion, AreYou + "(ein |eine )?(glaubig|religios|christ|christin|katholisch|evangelisch|muslim|muslimin|muslima|jude|judin|hindu|buddhist|atheist|konfessionslos)"),
        (Religion, "(gehen sie|gehst du)( \\w+){0,2} in die (kirche|moschee|synagoge)|glauben sie an gott|glaubst du an gott|(fasten|beten) sie|(tragen sie|tragst du)( \\w+){0,4} kopftuch"),
        (Origin, "woher (kommen (?-i:Sie)|kommst du|stammen (?-i:Sie)|stammst du|kommt ihre familie|stammt ihre familie|kommen ihre eltern|stammen ihre eltern)( \\w+)?"),
        (Origin, "wo (sind sie|wurden sie|bist du|wurdest du|sind ihre eltern) geboren"),
        (Origin, Your + "(herkunft|nationalitat|staatsangehorigkeit|staatsburgerschaft|ethnie|ethnische \\w+|hautfarbe|muttersprache|rasse|abstammung|geburtsort|migrationshintergrund|pass(?!wor|wort))"),
        (Origin, HaveYou + "(deutsche |osterreichische |schweizer |auslandische )?(migrationshintergrund|staatsangehorigkeit|staatsburgerschaft|auslandische wurzeln)"),
        (Origin, AreYou + "(ein |eine )?(auslander|auslanderin|deutscher?|deutsche staatsburger\\w*|muttersprachler|muttersprachlerin|migrant|migrantin)"),
        (Health, HaveYou + "((schwer)?behinderung|krankheit(en)?|vorerkrankung(en)?|gesundheitliche \\w+|chronische \\w+|psychische \\w+|allergien|grad der behinderung|schwerbehindertenausweis)"),
        (Health, AreYou + "(schwerbehindert|behindert|gesund|krank|chronisch krank|hiv|raucher|raucherin|alkoholiker|korperlich fit|in therapie)"),
        (Health, Your + "(gesundheit|gesundheitszustand|gesundheitliche[rn]? \\w+|behinderung|krankengeschichte|krankheiten)"),
        (Health, "wie oft (waren|sind|warst|bist) (sie|du)( \\w+){0,4} krank|fehltage|krankheitstage|(nehmen sie|nimmst du)( \\w+){0,2} medikamente|rauchen sie|rauchst du|trinken sie alkohol"),
        (Union, AreYou + "(in einer |in der |der |mitglied |mitglied einer |mitglied in einer |im )?(gewerkschaft|gewerkschaftsmitglied|gewerkschaftlich \\w+|betriebsrat)"),
        (Union, "(was halten sie|was denken sie|wie stehen sie|wie denken sie)( \\w+){0,2} (von |uber |zu )(gewerkschaften|betriebsraten|einem betriebsrat)|gewerkschaftsmitglied"),
        (Union, "(gehoren|wurden|werden|wollen) sie( \\w+){0,3} (gewerkschaft|betriebsrat)"),
        (Politics, "welche[rn]? partei (wahlen|wurden|haben|gehoren|unterstutzen|stehen)( \\w+)?|(wen|was|welche partei) (haben|wurden|wahlen) sie( \\w+){0,5} (gewahlt|bundestagswahl|wahl|wahlen)"),
        (Politics, AreYou + "(in einer |mitglied |mitglied einer )?(partei|parteimitglied|politisch aktiv|politisch engagiert)"),
        (Politics, Your + "(politische[rns]? (einstellung|meinung|uberzeugung(en)?|ansichten|gesinnung|haltung)|parteizugehorigkeit)"),
        (Orientation, AreYou + "(schwul|lesbisch|homosexuell|heterosexuell|bisexuell|queer)"),
        (Orientation, "(ihre|deine|welche) sexuelle[rn]? (orientierung|ausrichtung|vorlieben|identitat)"),
    ];
}
