using static Interviews.Domain.Questions.Screening.ProtectedCharacteristic;

namespace Interviews.Domain.Questions.Screening;

/// <summary>How questions in French ask for what they must not: as patterns, without accents.</summary>
internal static class FrenchPhrases
{
    private const string AreYou = "(etes[- ]vous|es[- ]tu|vous etes|tu es|avez[- ]vous ete)( \\w+){0,2}? ";
    private const string HaveYou = "(avez[- ]vous|as[- ]tu|vous avez|tu as|souffrez[- ]vous|souffres[- ]tu)( d'\\w+)?( \\w+){0,2}? (d')?";
    private const string Your = "(votre|ton|ta|vos|tes) ";

    public static IReadOnlyList<(ProtectedCharacteristic Characteristic, string Phrase)> All { get; } =
    [
        (Age, "quel age (avez[- ]vous|as[- ]tu)"),
        (Age, "(quel est|quelle est|indiquez|donnez|dites-nous)( \\w+)? (votre|ton|ta) (age|date de naissance|annee de naissance|anniversaire)|(votre|ta) date de naissance"),
        (Age, "(quand|en quelle annee) (etes[- ]vous|es[- ]tu) nee?"),
        (Age, "(quand|dans combien d'annees)( \\w+)? ?(comptez|prenez|partez|partirez|prendrez|pensez)[- ]vous( \\w+){0,3} retraite"),
        (Sex, AreYou + "(un |une )?(homme|femme|transgenre|non[- ]binaire)"),
        (Sex, "(quel est|indiquez) (votre|ton) (sexe|genre|identite de genre)"),
        (Pregnancy, AreYou + "enceinte"),
        (Pregnancy, "(envisagez|souhaitez|prevoyez|voulez|comptez|pensez|desirez)[- ]vous( \\w+){0,2}?( |')(d'avoir |de |a |d')?(avoir|fonder|faire)( \\w+){0,2} (enfants?|d'enfants|famille|bebe|d'autres enfants)"),
        (Pregnancy, "(prendre|prevoyez|prevu)( \\w+){0,2} conge (de )?(maternite|paternite|parental)|desir d'enfants?|(veux|comptes|penses)[- ]tu( \\w+){0,2} (avoir|faire)( \\w+){0,2} enfants?"),
        (Family, HaveYou + "(enfants?|mari|epouse|conjoint|conjointe|compagnon|compagne|famille|personnes? a charge|copain|copine)"),
        (Family, "combien d'enfants (avez[- ]vous|as[- ]tu)|(vos|tes) enfants|qui (garde|gardera|s'occupe|s'occupera)( \\w+){0,2} enfants"),
        (Family, AreYou + "(mariee?|celibataire|divorcee?|veuf|veuve|pacsee?|en couple|fiancee?|mere|pere( de famille)?)"),
        (Family, "(situation|statut) (familiale?|matrimoniale?|maritale?|de famille)|" + Your + "(mari|epouse|epoux|conjointe?|vie de famille|vie familiale|femme|compagnon|compagne)|nom de jeune fille|(vivez[- ]vous|vis[- ]tu) (en couple|seule?|avec (votre|ton|ta) (conjoint|compagnon|compagne|famille))|que (fait|font) (votre|vos) (mari|femme|parents)"),
        (Religion, "(quelle est|de quelle) ((votre|ta) )?(religion|foi|confession)|(votre|ta) (religion|foi|confession|pratique religieuse)|vos (croyances|convictions) religieuses"),
        (Religion, AreYou + "(croyante?|catholique|chretienne?|musulmane?|juive?|juif|athee|pratiquante?|bouddhiste|protestante?|religieux|religieuse)"),
        (Religion, "(allez[- ]vous|vas[- ]tu)( \\w+)? a (la messe|l'eglise|la mosquee|la synagogue)|crois[- ]tu en dieu|croyez[- ]vous en dieu|portez[- ]vous (le |un )(voile|foulard)|(faites|fais)[- ](vous|tu) le ramadan"),
        (Origin, "d'ou (venez[- ]vous|viens[- ]tu|etes[- ]vous originaire|vient (votre|ta) famille|viennent (vos|tes) parents|vient (votre|ton) nom)"),
        (Origin, "ou (etes[- ]vous|es[- ]tu|sont) nee?s?"),
        (Origin, "(quelle est|quel est|quelles sont|indiquez|parlez-nous de)( \\w+)? ?(votre|ta|ton|vos|tes) (nationalite|origine|origines|citoyennete|race|ethnie|couleur de peau|langue maternelle|lieu de naissance|pays (d'origine|de naissance)|accent)"),
        (Origin, "(de )?quelle (nationalite|origine)( \\w+)? (etes|avez|es)[- ](vous|tu)|est (votre|ta) langue maternelle|quel passeport"),
        (Origin, AreYou + "(d'origine|etrangere?|immigree?|francais de souche|citoyenne? \\w+|noire?|arabe|de nationalite)"),
        (Health, HaveYou + "(handicap|maladies?|problemes? de sante|invalidite|allergies|depression|troubles? \\w+)"),
        (Health, AreYou + "(handicapee?|malade|en bonne sante|seropositi(f|ve)|fumeur|fumeuse|en depression|reconnue? travailleu\\w+ handicape\\w*)"),
        (Health, Your + "(etat de sante|sante( mentale| physique)?|handicap|dossier medical|antecedents medicaux)(?! (de l'api|du service))"),
        (Health, "(prenez|suivez)[- ]vous( \\w+){0,2} (medicaments?|traitement)|arrets? maladie|(fumez|buvez)[- ]vous|fumes[- ]tu"),
        (Union, AreYou + "(\\w+ )?(syndique\\w*|syndicaliste|membre d'un syndicat|(a|dans) un syndicat|d'un syndicat|delegue\\w* syndica\\w*)"),
        (Union, "que (pensez|penses)[- ](vous|tu) des syndicats|(votre|quelle) (appartenance|affiliation|activite) syndicale|(appartenez|adhereriez|adherez)[- ]vous( \\w+){0,2}( |')(un )?syndicat"),
        (Politics, "pour (qui|quel parti)( (votez|voteriez|votes)[- ](vous|tu)| (avez[- ]vous|as[- ]tu) vote)|quel parti( \\w+)? "),
        (Politics, Your + "(opinions? politiques?|convictions? politiques?|idees politiques|affiliation politique|orientation politique|appartenance politique)"),
        (Politics, AreYou + "(membre |adherente? |encartee? )(d'un |dans un |a un )?parti( politique)?|" + AreYou + "(de gauche|de droite|militante?|engagee? politiquement)"),
        (Orientation, AreYou + "(gay|homosexuel(le)?|lesbienne|heterosexuel(le)?|bisexuel(le)?)"),
        (Orientation, Your + "(orientation sexuelle|preferences? sexuelles?|vie sexuelle)|orientation sexuelle (avez|as)|(vivez[- ]vous|vis[- ]tu) avec (un homme|une femme)"),
    ];
}
