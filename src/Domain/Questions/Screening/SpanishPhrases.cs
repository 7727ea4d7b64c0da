using static Interviews.Domain.Questions.Screening.ProtectedCharacteristic;

namespace Interviews.Domain.Questions.Screening;

/// <summary>How questions in Spanish ask for what they must not: as patterns, without accents. "Es" and "tiene" are said of things, too, and count where a question begins with them.</summary>
internal static class SpanishPhrases
{
    private const string AreYou = "(¿ ?(es|esta|es usted|esta usted)|eres|estas|es usted|esta usted)( \\w+){0,1}? ";
    private const string HaveYou = "(¿ ?(tiene|tiene usted|padece|sufre)|tienes|tiene usted|padeces|sufres)( \\w+){0,2}? ";
    private const string Your = "(¿ ?cual(es)? (es|son) (su|tu)s?|diganos (su|tu)|dinos tu|digame su|indique su|hableme de su|hablame de tu|de que|cual es su|cual es tu) ";

    public static IReadOnlyList<(ProtectedCharacteristic Characteristic, string Phrase)> All { get; } =
    [
        (Age, "(cuantos anos|que edad) (tiene|tienes)( usted)?(?! (de|con|trabajando|programando|usando|en|el|la|un|una|este|esta))"),
        (Age, Your + "(edad|fecha de nacimiento|ano de nacimiento|cumpleanos)"),
        (Age, "(cuando|en que ano|que ano) (nacio|naciste)( usted)?"),
        (Age, "(cuando|cuanto)( \\w+){0,3} (jubilarse|jubilarte|se jubila|te jubilas|para jubilarse|la jubilacion)"),
        (Sex, "(¿ ?(es|es usted)|eres)( \\w+)? ?(un |una )?(hombre|mujer|transgenero|transexual|varon)"),
        (Sex, Your + "(sexo|genero|identidad de genero)"),
        (Pregnancy, AreYou + "embarazada"),
        (Pregnancy, "(piensa|piensas|planea|planeas|quiere|quieres|desea|deseas|le gustaria|te gustaria)( \\w+)?( usted)? (tener|quedarse|quedarte|formar|fundar) (\\w+ )?(hijos|mas hijos|embarazada|familia|ninos|bebe)"),
        (Family, HaveYou + "(hijos|ninos|pareja|familia|esposo|esposa|marido|novio|novia|cargas familiares|personas a su cargo)"),
        (Family, "cuantos (hijos|ninos) (tiene|tienes)( usted)?(?! (un|una|cada|el|la|este|ese))"),
        (Family, AreYou + "(casad[oa]|solter[oa]|divorciad[oa]|viud[oa]|separad[oa]|comprometid[oa] para casarse|en una relacion|madre|padre)"),
        (Family, "estado civil|(vive|vives)( usted)?( \\w+)? con (su|tu) (pareja|familia|novi[oa]|marido|mujer)|(su|tu) (esposo|esposa|marido|mujer|conyuge|situacion familiar|vida familiar)|quien (cuida|cuidara|cuidaria)( \\w+){0,3} (hijos|ninos)"),
        (Religion, Your + "(religion|fe|confesion|creencias? religiosas?|creencias)"),
        (Religion, "que religion (tiene|tienes|profesa|profesas|practica|practicas)"),
        (Religion, AreYou + "(catolic[oa]|cristian[oa]|musulman|musulmana|judi[oa]|ate[oa]|creyente|religios[oa]|evangelic[oa]|protestante|practicante)"),
        (Religion, "(va|vas|asiste|asistes)( usted)?( \\w+)? a (misa|la iglesia|la mezquita|la sinagoga)|(cree|crees)( usted)? en dios|(reza|rezas)( usted)?|(usa|lleva|llevas)( \\w+)? velo"),
        (Origin, "de donde (eres|vienes|es usted|viene usted|es originari[oa]|proviene (su|tu) familia|es (su|tu) familia|son (sus|tus) padres)"),
        (Origin, "donde (nacio|naciste|nacieron (sus|tus) padres)"),
        (Origin, Your + "(nacionalidad|ciudadania|origen( \\w+)?|raza|etnia|color de piel|lengua materna|pais de origen|pais de nacimiento|lugar de nacimiento|estatus migratorio|acento)"),
        (Origin, "que (nacionalidad|pasaporte|ciudadania) (tiene|tienes|posee)|(es|sea)( \\w+)? (su|tu) lengua materna|(tiene|tienes)( usted)? (la )?nacionalidad"),
        (Origin, AreYou + "(extranjer[oa]|inmigrante|ciudadan[oa]|negr[oa]|latin[oa]|gitan[oa]|arabe|hablante nativ[oa])"),
        (Health, HaveYou + "(discapacidad|enfermedad|enfermedades|problemas? de salud|minusvalia|condicion medica|alergias|depresion)"),
        (Health, Your + "(estado de salud|historial medico|salud( \\w+)?|discapacidad)"),
        (Health, "como (esta|estas|anda|andas)( usted)? de salud|(toma|tomas)( usted)?( \\w+)? (medicamentos?|medicacion)|bajas? (medicas?|por enfermedad)|¿ ?(fuma|fuma usted|bebe alcohol)|¿ ?(fumas|bebes)"),
        (Health, AreYou + "(discapacitad[oa]|enferm[oa]|san[oa]|en buena salud|en tratamiento|sero ?positiv[oa]|fumador|fumadora)"),
        (Union, "(es|eres|esta|estas|ha sido|has sido|pertenece|perteneces|se afiliaria|te afiliarias)( \\w+){0,4} (sindicat[oa]s?|sindicad[oa]|sindicalista)"),
        (Union, "que (opina|opinas|piensa|piensas)( usted)? (de|sobre) (los )?sindicatos"),
        (Politics, "(a|por) (que|cual) partido|(por quien|a quien|que partido) (\\w+ )?(vot\\w+|apoya\\w*)"),
        (Politics, Your + "(ideologia( \\w+)?|opinion(es)? politicas?|ideas politicas|afiliacion (politica|sindical)|tendencia politica|partido( politico)?)"),
        (Politics, "¿ ?(milita|es militante|esta afiliad[oa])( \\w+){0,2} partido|(militas|estas afiliad[oa]|eres militante)( \\w+){0,3} partido|(es|eres)( \\w+){0,2} (de izquierdas?|de derechas?|comunista|socialista)"),
        (Orientation, "(¿ ?(es|es usted)|eres)( \\w+)? ?(gay|lesbiana|homosexual|heterosexual|bisexual)"),
        (Orientation, "(su|tu) (orientacion|preferencia|identidad) sexual|(le|te) (gustan|atraen) los (hombres|chicos)|(le|te) (gustan|atraen) las (mujeres|chicas)"),
    ];
}
