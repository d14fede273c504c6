import type { PhraseWords } from "./phrase-words.ts";

const persons = { befalls: "persons" } as const;

export const french: PhraseWords = {
  language: "fr",
  thousands: "point",
  numbers: {
    zéro: 0,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    octante: 80,
    huitante: 80,
    nonante: 90,
    une: 1,
    un: 1,
  },
  articles: "un|une",
  scales: { cent: 100, cents: 100, mille: 1000, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  ratio: "sur|personnes sur|enfants sur|femmes sur",
  joiners: "et",
  rounds: {
    "une dizaine de|une dizaine d'": 10,
    "une douzaine de|une douzaine d'": 12,
    "une quinzaine de|une quinzaine d'": 15,
    "une vingtaine de|une vingtaine d'": 20,
    "une trentaine de|une trentaine d'": 30,
    "une quarantaine de|une quarantaine d'": 40,
    "une cinquantaine de|une cinquantaine d'": 50,
    "une soixantaine de|une soixantaine d'": 60,
    "une centaine de|une centaine d'": 100,
    "un millier de|un millier d'": 1000,
    "une demi-douzaine de|une demi-douzaine d'": 6,
  },
  plurals:
    "des dizaines|dizaines|des centaines|centaines|des milliers|milliers|des millions|millions|plusieurs millions|plusieurs dizaines|plusieurs centaines|plusieurs milliers|plusieurs centaines de milliers|des centaines de milliers|des dizaines de milliers",
  vagues:
    "plusieurs|quelques|de nombreux|de nombreuses|nombre de|un certain nombre de|un grand nombre de|beaucoup de",
  none: "aucun|aucune|pas un seul|pas une seule|nul",
  ofThose: "d'entre eux|d'entre elles|parmi eux|parmi elles|d'eux|des leurs",
  hedges: [
    { form: "more-than", words: "plus de|plus d'|au-delà de|supérieur à" },
    { form: "at-least", words: "au moins|pas moins de|un minimum de|à tout le moins" },
    { form: "fewer-than", words: "moins de|moins d'" },
    { form: "at-most", words: "au plus|jusqu'à|un maximum de|au maximum" },
    {
      form: "about",
      words:
        "environ|quelque|près de|à peu près|approximativement|presque|aux alentours de|de l'ordre de|une estimation de",
    },
  ],
  hedgesAfter: [
    { form: "at-least", words: "au moins|au bas mot|ou plus|au minimum" },
    { form: "about", words: "environ" },
    { form: "at-most", words: "au plus|au maximum" },
  ],
  between: "entre",
  until: "à",
  nouns: [
    {
      unit: "person",
      groups: [],
      words:
        "personne*|agent*|employé*|musulman*|chrétien*|juif*|juive*|habitant*|villageois|individu*|citoyen*|victime*|autres|ressortissant*|membre*|travailleur*|étudiant*|fidèle*|manifestant*|passager*|migrant*",
    },
    {
      unit: "person",
      groups: ["civilian"],
      words:
        "civil|civils|civile|civiles|personnes civiles|non-combattants|habitants civils|victimes civiles",
    },
    { unit: "person", groups: ["women"], words: "femme|femmes" },
    { unit: "person", groups: ["men"], words: "homme|hommes" },
    { unit: "person", groups: ["children"], words: "enfant|enfants|mineur|mineurs|écolier*" },
    { unit: "person", groups: ["girls"], words: "fille|filles|fillette|fillettes" },
    { unit: "person", groups: ["boys"], words: "garçon|garçons" },
    { unit: "person", groups: ["infants"], words: "nourrisson|nourrissons|bébé|bébés" },
    { unit: "person", groups: ["elderly"], words: "personnes âgées|vieillard|vieillards|personne âgée" },
    {
      unit: "person",
      groups: ["combatant"],
      words: "soldat|soldats|militaire|militaires|combattant|combattants|membres des forces armées|miliciens",
    },
    { unit: "person", groups: ["prisoner-of-war"], words: "prisonniers de guerre|prisonnier de guerre" },
    {
      unit: "person",
      groups: ["detainee"],
      words: "détenu|détenus|détenue|détenues|prisonnier|prisonniers|prisonnières",
    },
    { unit: "person", groups: ["journalist"], words: "journaliste|journalistes" },
    {
      unit: "person",
      groups: ["medical"],
      words: "médecin|médecins|infirmier*|infirmière*|secouriste|secouristes|agents de santé",
    },
    {
      unit: "person",
      groups: ["humanitarian"],
      words: "travailleurs humanitaires|agents humanitaires|humanitaires",
    },
    { unit: "person", groups: ["police"], words: "policier|policiers|policière*|gendarmes|agents de police" },
    { unit: "person", groups: ["peacekeeper"], words: "casques bleus|soldats de la paix" },
    { unit: "person", groups: ["refugee"], words: "réfugié|réfugiés|réfugiées" },
    { unit: "family", groups: [], words: "famille|familles" },
    { unit: "household", groups: [], words: "ménage|ménages" },
    { unit: "body", groups: [], words: "corps|cadavre|cadavres|dépouilles" },
    { unit: "grave", groups: [], words: "charnier|charniers|fosse commune|fosses communes" },
    {
      unit: "home",
      groups: [],
      words: "maison|maisons|habitation|habitations|logement|logements|appartements",
    },
    {
      unit: "building",
      groups: [],
      words:
        "bâtiment|bâtiments|école|écoles|hôpital|hôpitaux|mosquée|mosquées|église|églises|immeuble|immeubles|édifices|centres de santé",
    },
    { unit: "settlement", groups: [], words: "village|villages|ville|villes|localité|localités|hameaux" },
  ],
  harms: [
    {
      category: "killed",
      act: "killing",
      ...persons,
      words:
        "tué|tués|tuée|tuées|tuer|tuant|tue|tuent|tuèrent|tua|ont tué|abattu|abattus|abattue|abattues|assassin*|massacr*|le meurtre de|meurtre de|meurtres de|exterminé*|péri|périrent",
    },
    {
      category: "killed",
      act: "death",
      ...persons,
      words:
        "mort|morts|morte|mortes|décès|décédé|décédés|décédées|la mort de|perdu la vie|perdirent la vie|trouvé la mort|trouvèrent la mort|ont péri",
    },
    {
      category: "executed",
      act: "execution",
      ...persons,
      words: "exécuté|exécutés|exécutée|exécutées|exécution de|décapité*|fusillé*",
    },
    {
      category: "injured",
      act: "injury",
      ...persons,
      words: "blessé|blessés|blessée|blessées|blesser|blessant|mutilé*|estropié*",
    },
    {
      category: "hostage",
      act: "hostage-taking",
      ...persons,
      words: "prise en otage|prises en otage|pris en otage|otage|otages|prise d'otages de",
    },
    {
      category: "missing",
      act: "disappearance",
      ...persons,
      words:
        "porté disparu|portés disparus|portée disparue|portées disparues|disparu|disparus|disparue|disparues|disparaître",
    },
    {
      category: "disappeared",
      act: "enforced-disappearance",
      ...persons,
      words: "disparition forcée de|victimes de disparition forcée|disparitions forcées",
    },
    {
      category: "detained",
      act: "detention",
      ...persons,
      words:
        "détenu|détenus|détenue|détenues|arrêté|arrêtés|arrêtée|arrêtées|arrestation de|emprisonné*|incarcéré*|en détention|interné*|capturé*|faits prisonniers|fait prisonnier",
    },
    {
      category: "abducted",
      act: "abduction",
      ...persons,
      words: "enlevé|enlevés|enlevée|enlevées|enlèvement de|kidnapp*",
    },
    {
      category: "tortured",
      act: "torture",
      ...persons,
      words: "torturé|torturés|torturée|torturées|soumis à la torture|soumises à la torture",
    },
    { category: "raped", act: "rape", ...persons, words: "violé|violés|violée|violées|viol de|viols" },
    {
      category: "displaced",
      act: "displacement",
      ...persons,
      words:
        "déplacement forcé de|déplacements forcés de|fuir vers|à fuir|déplacé|déplacés|déplacée|déplacées|personnes déplacées|contraint* à fuir|contraint* de fuir|ont fui|fui|déracin*",
    },
    {
      category: "deported",
      act: "deportation",
      ...persons,
      words:
        "déporté|déportés|déportée|déportées|déportation de|expulsé|expulsés|expulsée|expulsées|transféré* de force",
    },
    {
      category: "released",
      act: "release",
      ...persons,
      words: "libéré|libérés|libérée|libérées|libération de|relâché*",
    },
    {
      category: "destroyed",
      act: "destruction",
      befalls: "objects",
      words:
        "détruit|détruits|détruite|détruites|détruisant|destruction de|rasé|rasés|rasée|rasées|incendié|incendiés|incendiée|incendiées|brûlé|brûlés|brûlée|brûlées|démoli|démolis|démolie|démolies",
    },
    {
      category: "damaged",
      act: "damage",
      befalls: "objects",
      words: "endommagé|endommagés|endommagée|endommagées|endommageant",
    },
    {
      category: "looted",
      act: "looting",
      befalls: "objects",
      words: "pillé|pillés|pillée|pillées|pillage de",
    },
    {
      category: "discovered",
      act: "discovery",
      befalls: "objects",
      words:
        "découvert|découverts|découverte|découvertes|trouvé|trouvés|trouvée|trouvées|retrouvé|retrouvés|retrouvée|retrouvées|mis au jour|mise au jour|mises au jour",
    },
    { category: "exhumed", act: "exhumation", befalls: "either", words: "exhumé|exhumés|exhumée|exhumées" },
  ],
  parts:
    "dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|y compris|notamment|au nombre desquels|au nombre desquelles",
  and: "et|ainsi que|ou",
  auxiliaries:
    "a|ont|été|avaient|avait|sont|est|étaient|était|furent|fut|auraient|aurait|en|de|d'|des|du|le|la|les|au total|autres|s'élève à|s'est élevé à|grièvement|légèrement|toujours|encore|qui|y|depuis|plus",
  numbered:
    "résolution|résolutions|article|articles|paragraphe|paragraphes|par.|page|p.|chapitre|annexe|no|n°|nos|numéro|point|document|alinéa|note|protocole|règle",
  measured:
    "ans|an|mois|jours|jour|heures|heure|h|minutes|semaines|kilomètres|km|mètres|dollars|euros|francs|hectares|tonnes|pour cent|%|pour mille|degrés|fois|âgé|âgée|pays|états|projets|sessions|réunions",
  according: "selon|d'après|suivant|aux dires de|de l'avis de|de source",
  says: "a déclaré que|ont déclaré que|déclare que|déclarent que|a affirmé que|affirme que|ont affirmé que|a indiqué que|indique que|ont indiqué que|a signalé que|signale que|a fait savoir que|a rapporté que|rapporte que|a annoncé que|annonce que|estime que|a estimé que|a constaté que|constate que|a conclu que|soutient que|prétend que|a fait état de|fait état de|a confirmé que|accuse",
  speaker: "before",
  articlesOfNames: "le|la|les|l'|du|des",
  that: "",
  alleged: "aurait|auraient|prétendument|présumé|présumés|présumée|présumées|allégué*|seraient|serait",
  denied: "nie que|nient que|a nié que|dément que|a démenti que|rejette l'allégation",
  negations: "n'a pas|n'ont pas|n'est pas|ne sont pas|n'a pas été|n'ont pas été",
};
