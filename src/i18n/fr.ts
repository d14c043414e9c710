import type { Filling, SheetKind } from '../workbook/plan/sheetPlan';
import type { Format } from './format';
import { dataInFrench } from './frData';
import type { DocumentTool } from './documentTools';
import { withFrenchSpaces } from '../french/spaces';
import { problemsInFrench } from './frProblems';
import { wizardInFrench } from './frWizard';

/** Written with plain spaces: `french` puts the no-break ones. */
const fr = (format: Format) => ({
  name: 'Quote-part',

  sections: {
    label: 'Rubriques',
    overview: 'Aperçu',
    data: 'Données',
    checks: 'Contrôles',
    documents: 'Documents',
    count: ({ count }: { count: number }) => (count > 1 ? `${count} anomalies` : `${count} anomalie`),
  },

  head: {
    unnamed: 'Convention sans titre',
    year: 'Exercice',
  },

  loading: {
    reading: 'Lecture du classeur…',
  },

  error: {
    title: 'Le classeur n’a pas pu être lu',
    part: 'Cette page n’a pas pu s’ouvrir',
    again: 'Réessayer',
    notFresh: 'Ce qui est affiché date de la lecture précédente.',
  },

  welcome: {
    title: 'Bienvenue dans Quote-part',
    intro:
      'Quote-part calcule ce que chaque commune doit pour les applications que la Métropole partage avec elle, selon la clé de répartition de votre convention.',
    points: [
      'Des montants justes au centime, écart d’arrondi compris.',
      'Un tableau récapitulatif prêt pour le conseil, dessiné dans ce classeur.',
      'Vos données restent dans vos tableaux Excel : rien ne quitte ce classeur.',
    ],
    exampleTitle: 'Pour commencer',
    example:
      'L’exemple réunit 31 communes, quatre applications et leurs adhésions. Il ajoute des feuilles à ce classeur et ne touche à rien d’autre.',
    load: 'Charger l’exemple',
    loading: ({ done, total }: { done: number; total: number }) =>
      `Création des tableaux : ${done} sur ${total}…`,
    starting: 'Préparation des tableaux…',
    loaded: 'L’exemple est chargé.',
    failed: 'L’exemple n’a pas été chargé',
  },

  tables: {
    open: 'Utiliser les tableaux déjà présents',
    title: 'Tableaux du classeur',
    incomplete: 'Il manque un tableau ou une colonne de la convention',
    repair: 'Réparer…',
  },

  wizard: wizardInFrench,

  overview: {
    title: ({ year }: { year: number }) => `Aperçu de l’exercice ${year}`,
    annualCost: 'Coût annuel global',
    billed: 'Refacturé aux communes',
    residualCost: 'Reste à charge de la Métropole',
    todo: 'À faire',
    nothingToDo: ({ year }: { year: number }) => `Rien à faire : le récapitulatif ${year} est à jour.`,
    recapMissing: ({ year }: { year: number }) => `Le récapitulatif ${year} n’est pas encore dessiné.`,
    recapStale: ({ year }: { year: number }) => `Le récapitulatif ${year} n’est plus à jour.`,
    sheetIncomplete: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est incomplète.`,
    documentsStale: ({ count }: { count: number }) =>
      count > 1
        ? `${count} annexes ou états liquidatifs ne sont plus à jour.`
        : 'Une annexe ou un état liquidatif n’est plus à jour.',
    errors: ({ count }: { count: number }) =>
      count > 1 ? `${count} erreurs faussent des montants.` : `${count} erreur fausse des montants.`,
    warnings: ({ count }: { count: number }) =>
      count > 1 ? `${count} points sont à vérifier.` : `${count} point est à vérifier.`,
    draw: 'Dessiner…',
    redraw: 'Redessiner…',
    check: 'Contrôler',
    shares: 'Répartition',
    by: { label: 'Montants affichés', communes: 'Par commune', applications: 'Par application' },
    costsDetail: 'Coût annuel : en couleur, ce qui est refacturé ; en gris, ce qui reste à la Métropole.',
    split: ({ billed, residual }: { billed: string; residual: string }) =>
      `${billed} refacturés, ${residual} à la Métropole`,
    notRebilled: 'Non refacturée : en plus, à la charge de la Métropole',
    noApplications: 'Aucune application. Ajoutez la première dans les données.',
    sharesDetail: ({ billed, communes }: { billed: number; communes: number }) =>
      billed > 1
        ? `${billed} communes refacturées sur ${communes}`
        : `${billed} commune refacturée sur ${communes}`,
    noShares: ({ year }: { year: number }) =>
      `Aucune commune n’est refacturée en ${year}. Vérifiez le tableau des adhésions.`,
    help: 'Comment les montants sont calculés',
  },

  data: dataInFrench(format),

  documents: {
    title: 'Documents',
    recap: ({ year }: { year: number }) => `Tableau récapitulatif ${year}`,
    recapDetail: 'Les montants par commune et par application, avec ce qui reste à la Métropole.',
    filling: 'Contenu des cellules',
    fillings: {
      live: {
        name: 'Formules Quote-part',
        detail: 'Les montants suivent vos tableaux tant que Quote-part est installé.',
      },
      portable: {
        name: 'Formules Excel',
        detail: 'Pour un classeur qui part : la feuille calcule seule, LibreOffice compris.',
      },
      frozen: { name: 'Valeurs figées', detail: 'Les montants ne bougent plus : pour la délibération.' },
    } satisfies Record<Filling, { name: string; detail: string }>,
    draw: ({ year }: { year: number }) => `Dessiner le récapitulatif ${year}`,
    steps: {
      reading: 'Lecture des tableaux…',
      drawing: 'Dessin de la feuille…',
      finishing: 'Dernières vérifications…',
    },
    step: ({ step, of }: { step: number; of: number }) => `Étape ${step} sur ${of}`,
    drawn: ({ year }: { year: number }) => `Le récapitulatif ${year} est dessiné.`,
    unchanged: 'Rien n’a changé : cette feuille figée existe déjà.',
    sheetDrawn: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est redessinée.`,
    sheetFailed: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » n’a pas été redessinée`,
    underAnotherName: ({ sheet }: { sheet: string }) => `Dessiner sous le nom « ${sheet} »`,
    goToSheet: ({ sheet }: { sheet: string }) => `Aller à la feuille « ${sheet} »`,
    failed: ({ year }: { year: number }) => `Le récapitulatif ${year} n’a pas été dessiné`,
    intact: 'Votre classeur est comme avant.',
    formerIntact: 'La feuille précédente est intacte.',
    notRestored:
      'La feuille n’a pas pu être remise comme avant : elle est incomplète. Dessinez-la de nouveau.',
    sheets: 'Feuilles dessinées',
    noSheets: 'Aucune feuille pour l’instant. Celles que vous dessinez apparaissent ici.',
    kinds: {
      recap: 'Annexe 2',
      communeRecap: 'Annexe 2',
      applicationSheets: 'Annexe 1',
      applicationUse: 'Annexe 1',
      priceSchedule: 'Annexe 3',
      settlementStatement: 'État liquidatif',
    } satisfies Record<SheetKind, string>,
    states: { current: 'À jour', stale: 'Périmé', incomplete: 'Incomplet' },
    incompleteDetail: 'Le dessin a été interrompu',
    toolsTitle: 'Préparer et envoyer',
    tools: {
      sheets: {
        name: 'Annexes et états liquidatifs',
        detail: 'Dessinés dans ce classeur : annexe 1, annexe 3, un état par commune',
      },
      council: {
        name: 'Version du conseil',
        detail: 'Figer un exercice, le comparer, vérifier un document revenu',
      },
      communeFiles: {
        name: 'Un classeur par commune',
        detail: 'L’état liquidatif et les annexes, dans un fichier pour chaque commune',
      },
      accounting: {
        name: 'Titres pour le logiciel financier',
        detail: 'Un fichier CSV, une ligne par titre de recette',
      },
    } satisfies Record<DocumentTool, { name: string; detail: string }>,
  },

  checks: {
    title: 'Contrôles',
    none: 'Aucune anomalie',
    noneDetail: 'Vos tableaux sont complets et cohérents.',
    intro: 'Choisissez une ligne pour aller à la cellule.',
    severities: {
      error: { name: 'Erreurs', detail: 'Un montant est faux ou manque.' },
      warning: { name: 'Avertissements', detail: 'À vérifier avant d’envoyer.' },
      info: { name: 'Informations', detail: 'Bon à savoir ; les montants sont justes.' },
    },
    row: ({ row }: { row: number }) => `ligne ${row}`,
    more: ({ count }: { count: number }) =>
      count > 1 ? `Afficher les ${count} autres` : 'Afficher la dernière',
    notReached: 'La cellule n’a pas pu être sélectionnée',
  },

  help: {
    title: 'Aide',
    back: 'Retour à l’aperçu',
  },

  workbook: {
    intact: 'Votre classeur est comme avant.',
    changed: 'Une partie a pu être écrite : vérifiez les feuilles du classeur.',
    half: 'Une partie seulement est dans le classeur :',
    place: {
      changed: ({ where }: { where: string }) => `${where} : changé`,
      pending: ({ where }: { where: string }) => `${where} : comme avant`,
      unknown: ({ where }: { where: string }) => `${where} : modifié par quelqu’un d’autre`,
    },
    finish: 'Terminer',
    takeBack: 'Tout annuler',
    finished: 'Tout est dans le classeur.',
  },

  detail: ({ text }: { text: string }) => `Détail : ${text}`,

  problems: problemsInFrench,
});

/** The shape that every language has: a missing sentence or parameter does not compile. */
export type Messages = ReturnType<typeof fr>;

/** Everything that the pane says in French. */
export const french = (format: Format): Messages => withFrenchSpaces(fr(format));
