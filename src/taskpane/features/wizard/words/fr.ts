import type { ApartReason } from '../../../../workbook/intake/setApart';
import { countedIn, wholeIn } from '../../../../i18n/counted';
const counted = countedIn('fr');
const whole = wholeIn('fr');

const inhabitants = (count: number): string => counted(count, 'habitant', 'habitants');

/** The words of the wizard of a new convention. Written with plain spaces. */
export const wizardInFrench = {
  steps: {
    label: 'Étapes',
    names: ['Intercommunalité', 'Les applications', 'Adhésions', 'Paramètres', 'Vérification'],
    title: ({ step, name }: { step: number; name: string }) => `Étape ${step} : ${name}`,
    of: ({ step }: { step: number }) => `Étape ${step} sur 5`,
  },
  next: ({ name }: { name: string }) => `Continuer : ${name}`,
  back: 'Retour',
  leave: 'Quitter l’assistant',
  restored: {
    title: 'Votre brouillon est repris',
    detail: 'Tout est comme vous l’aviez laissé.',
    restart: 'Repartir de zéro',
  },

  members: {
    title: ({ count }: { count: number }) => `Communes et partenaires (${whole(count)})`,
    total: ({ population }: { population: number }) => `${inhabitants(population)} en tout`,
    empty:
      'Aucune commune pour l’instant. Recherchez votre intercommunalité, ajoutez-les à la main ou collez une liste.',
    filter: 'Rechercher dans la liste',
    noMatch: 'Aucun nom de la liste ne contient ces lettres.',
    noPopulation: 'sans population',
    inhabitants: ({ population }: { population: number }) => inhabitants(population),
    remove: ({ name }: { name: string }) => `Supprimer ${name}`,
    removed: ({ name }: { name: string }) => `${name} est supprimé de la liste.`,
    correct: ({ name }: { name: string }) => `Corriger ${name}`,
    corrected: ({ name }: { name: string }) => `${name} est corrigé dans la liste.`,
    save: 'Corriger',
    cancel: 'Annuler',
    add: 'Ajouter à la main',
    name: 'Nom',
    kind: 'Type',
    inseeCode: 'Code INSEE',
    siret: 'Numéro SIRET',
    population: 'Population (habitants)',
    addButton: 'Ajouter à la liste',
    added: ({ name }: { name: string }) => `${name} est dans la liste.`,
    nameMissing: 'Saisissez un nom.',
    nameTaken: 'Ce nom est déjà dans la liste.',
    populationMissing: 'Saisissez le nombre d’habitants.',
    siretInvalid: ({ value }: { value: string }) =>
      `« ${value} » n’est pas un SIRET : il a quatorze chiffres, dont une clé de contrôle.`,
  },
  paste: {
    title: 'Coller une liste',
    label: 'Lignes copiées d’un tableur',
    hint: 'Une ligne par commune : son nom, sa population et, si vous les avez, son code INSEE, son SIRET et son type.',
    preview: 'Ce que deviendra chaque ligne',
    line: ({ line }: { line: number }) => `Ligne ${line}`,
    added: ({ kind, population }: { kind: string; population: number | null }) =>
      population === null ? `${kind} sans population` : `${kind} de ${inhabitants(population)}`,
    replaced: ({ kind, population }: { kind: string; population: number | null }) =>
      population === null
        ? `Remplace celle de la liste : ${kind} sans population`
        : `Remplace celle de la liste : ${kind} de ${inhabitants(population)}`,
    summary: ({ taken, refused }: { taken: number; refused: number }) =>
      `${counted(taken, 'ligne sera ajoutée', 'lignes seront ajoutées')}, ${counted(refused, 'laissée', 'laissées')} de côté.`,
    accept: ({ count }: { count: number }) => `Ajouter ${counted(count, 'ligne', 'lignes')}`,
    done: ({ count }: { count: number }) => `${counted(count, 'ligne ajoutée', 'lignes ajoutées')}.`,
    take: 'Prendre',
    nothing: 'Aucune ligne à ajouter : corrigez celles qui sont laissées de côté.',
    apart: {
      total: 'mise à part : c’est un total.',
      sum: 'mise à part : c’est la somme des lignes au-dessus.',
      note: 'mise à part : c’est une remarque.',
      repeatedHeader: 'mise à part : ce sont les titres, une fois de plus.',
      otherTable: 'mise à part : un autre tableau commence ici.',
      contradiction: 'mise à part : son code est celui d’une autre commune.',
    } satisfies Record<ApartReason, string>,
    problems: {
      nameMissing: () => 'le nom manque.',
      duplicate: ({ value }: { value: string }) => `« ${value} » figure déjà plus haut.`,
      unknownKind: ({ value }: { value: string }) => `« ${value} » n’est ni Commune, ni CCAS, ni Autre.`,
      populationMissing: () => 'la population manque.',
      populationAmbiguous: ({ value }: { value: string }) =>
        `« ${value} » peut se lire de deux façons : écrivez-le sans séparateur.`,
      populationNotANumber: ({ value }: { value: string }) => `« ${value} » n’est pas un nombre d’habitants.`,
      populationNotAnInteger: ({ value }: { value: string }) => `« ${value} » n’est pas un nombre entier.`,
      inseeInvalid: ({ value }: { value: string }) => `« ${value} » n’est pas un code INSEE.`,
    },
  },

  applications: {
    intro: 'Les applications partagées et ce qu’elles coûtent par an. Supprimez celles que vous n’avez pas.',
    empty: 'Aucune application pour l’instant. Ajoutez la première.',
    unnamed: 'Application sans nom',
    name: 'Nom de l’application',
    cost: 'Coût annuel global (€)',
    detailed: 'Saisir les quatre composantes du coût',
    components: {
      maintenance: 'Maintenance (€)',
      operation: 'Exploitation (€)',
      upgrades: 'Évolutions (€)',
      depreciation: 'Amortissement (€)',
    },
    total: ({ amount }: { amount: string }) => `Coût annuel global : ${amount}`,
    contribution: 'Participation de la collectivité (%)',
    contributionHint: ({ rate }: { rate: string }) => `Vide : ${rate} %, comme la convention`,
    rebilled: 'Refacturée aux communes',
    add: 'Ajouter une application',
    added: 'Une application est ajoutée à la fin de la liste.',
    remove: ({ name }: { name: string }) => `Supprimer ${name}`,
    removed: ({ name }: { name: string }) => `${name} est supprimée.`,
    notANumber: 'Ce n’est pas un nombre.',
    ambiguous: 'Ce nombre peut se lire de deux façons : écrivez-le sans séparateur de milliers.',
  },

  uses: {
    intro: 'Qui utilise quoi. Tout est coché : décochez ce qui ne sert pas.',
    year: 'À partir de l’exercice',
    yearHint:
      'Ce que vous cochez ou décochez vaut de cet exercice jusqu’à la fin ; les exercices d’avant restent tels quels.',
    grid: 'Qui utilise quoi',
    empty: 'Il faut au moins une commune et une application pour cocher les adhésions.',
    count: ({ used, total }: { used: number; total: number }) =>
      `${counted(used, 'adhésion', 'adhésions')} sur ${whole(total)}`,
    countIn: ({ used, total, year }: { used: number; total: number; year: number }) =>
      `${counted(used, 'adhésion', 'adhésions')} sur ${whole(total)} en ${year}`,
    period: ({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }) =>
      firstYear === null
        ? `jusqu’en ${lastYear ?? ''}`
        : lastYear === null
          ? `à partir de ${firstYear}`
          : `de ${firstYear} à ${lastYear}`,
  },

  settings: {
    intro: 'Ce que dit votre convention. Tout se change plus tard.',
    metropole: 'Nom de l’intercommunalité qui refacture',
    bodyKind: 'Type de collectivité',
    bodyKindHint:
      'Les documents la nomment ainsi et citent son fondement juridique ; articles et délais de votre convention se donnent ensuite dans Données > Clauses.',
    unsaid: 'Non précisé',
    conventionName: 'Titre de la convention',
    firstYear: 'Première année',
    lastYear: 'Dernière année',
    contribution: 'Participation de la collectivité (%)',
    contributionHint: 'La part du coût qu’elle garde : la moitié dans la convention de 2019',
    vat: 'TVA des interventions (%)',
    rounding: 'Arrondi',
    roundings: {
      exactTotal: { name: 'Total exact', detail: 'Comme la convention ; l’écart d’arrondi est montré.' },
      sumOfLines: { name: 'Somme des lignes', detail: 'Le total est la somme des lignes arrondies.' },
      largestRemainder: {
        name: 'Plus fort reste',
        detail: 'Chaque application retombe au centime sur son coût à répartir.',
      },
    },
    threshold: 'Seuil de recouvrement (€)',
    thresholdHint: 'En dessous, un titre n’est pas mis en recouvrement (CGCT D1611-1).',
    territory: 'Territoire',
    territoryHint: 'Ses jours fériés comptent dans les délais.',
    notAYear: 'Saisissez une année, par exemple 2026.',
    notARate: 'Saisissez un taux de 0 à 100.',
  },

  review: {
    year: 'Exercice à calculer',
    intro: ({ year }: { year: number }) => `Ce que donnera l’exercice ${year} :`,
    contents: ({ communes, applications, uses }: { communes: number; applications: number; uses: number }) =>
      `${counted(communes, 'commune ou partenaire', 'communes et partenaires')}, ${counted(applications, 'application', 'applications')}, ${counted(uses, 'adhésion', 'adhésions')}.`,
    shares: 'Les dix plus grandes parts',
    noShares: 'Aucun montant à refacturer pour l’instant.',
    errors: ({ count }: { count: number }) =>
      `${counted(count, 'point est à corriger', 'points sont à corriger')} avant de créer`,
    warnings: ({ count }: { count: number }) => `${counted(count, 'point', 'points')} à vérifier`,
    more: ({ count }: { count: number }) => `et ${counted(count, 'autre', 'autres')}.`,
    noCommune: 'Il n’y a encore aucune commune.',
    noApplication: 'Il n’y a encore aucune application.',
    askedRate: 'Un taux peut se lire de deux façons : dites lequel vous voulez.',
    mend: ({ name }: { name: string }) => `Aller à : ${name}`,
    makes: 'Huit feuilles seront ajoutées à ce classeur. Rien d’autre n’y change.',
    create: 'Créer la convention',
    creating: ({ done, total }: { done: number; total: number }) =>
      `Création des tableaux : ${whole(done)} sur ${total}…`,
  },

  following: {
    back: 'Retour aux données',
    follows: ({ term }: { term: string }) =>
      `La convention qui suit celle de ${term}, remplie d’après ce classeur. Elle devient un classeur à part ; rien ne change dans celui-ci.`,
    create: 'Créer le nouveau classeur',
    usesIntro: 'Qui utilise quoi : les adhésions qui courent jusqu’à la fin de la convention actuelle.',
    makes:
      'Un nouveau classeur est créé, avec ses tableaux. Clauses, adresses, textes et bordereau de prix y sont repris ; rien ne change dans ce classeur.',
    effect: ({ before, after }: { before: number; after: number }) => `De ${before} à ${after}, par commune`,
    effectDetail: 'Les plus grands écarts d’abord.',
    fromTo: ({ before, after }: { before: string; after: string }) =>
      `${before} en fin de convention, puis ${after}`,
    billed: 'Total refacturé',
    residual: 'Reste à charge de la collectivité',
    all: ({ count }: { count: number }) => `Montrer les ${whole(count)} communes`,
    opened: 'Le nouveau classeur est ouvert',
    openedDetail: ({ file }: { file: string }) =>
      `Enregistrez-le, par exemple sous le nom ${file}. S’il n’apparaît pas, Excel l’a peut-être bloqué.`,
    saved: 'Le nouveau classeur est enregistré',
    savedDetail: ({ file }: { file: string }) =>
      `${file} est dans vos téléchargements. Ouvrez-le dans Excel : Quote-part le reconnaît.`,
    failed: 'Le nouveau classeur n’a pas pu être ouvert',
    save: ({ file }: { file: string }) => `Enregistrer ${file}`,
  },
};

export type WizardWords = typeof wizardInFrench;
