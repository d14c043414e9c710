import { withFrenchSpaces } from '../french/spaces';
import { problemsInFrench } from './frProblems';
import { countedIn, wholeIn } from './counted';

const whole = wholeIn('fr');

/** What all features share. Written with plain spaces: `french` has the no-break ones. */
const fr = {
  name: 'Quote-part',

  sections: {
    label: 'Rubriques',
    overview: 'Aperçu',
    data: 'Données',
    checks: 'Contrôles',
    orders: 'Titres',
    documents: 'Documents',
    count: ({ count }: { count: number }) => countedIn('fr')(count, 'anomalie', 'anomalies'),
  },

  head: {
    unnamed: 'Convention sans titre',
    year: 'Exercice',
    help: 'Aide',
  },

  loading: {
    reading: 'Lecture du classeur…',
  },

  /** What is wrong with the tables is not known yet. */
  checking: 'Contrôle en cours…',

  error: {
    title: 'Le classeur n’a pas pu être lu',
    part: 'Cette page n’a pas pu s’ouvrir',
    again: 'Réessayer',
    notFresh: 'Ce qui est affiché date de la lecture précédente.',
  },

  incomplete: 'Il manque un tableau ou une colonne de la convention',

  saving: 'Enregistrement…',
  underWay: 'Attendez la fin de ce qui est en cours.',

  /** What leads to a page. */
  open: {
    overview: 'Retour à l’aperçu',
    checks: 'Contrôler',
    documents: 'Dessiner…',
    orders: 'Titres',
    help: 'Comment les montants sont calculés',
    diagnostic: 'Essayer cet Excel…',
    tables: 'Utiliser les tableaux déjà présents',
    repair: 'Réparer…',
    why: 'Pourquoi ce montant ?',
  },
  more: ({ count }: { count: number }) =>
    count > 1 ? `Afficher les ${whole(count)} autres` : 'Afficher la dernière',
  goToSheet: ({ sheet }: { sheet: string }) => `Aller à la feuille « ${sheet} »`,
  notReached: 'La cellule n’a pas pu être sélectionnée',
  sheetShown: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » était masquée : elle est affichée.`,

  figures: {
    annualCost: 'Coût annuel global',
    billed: 'Refacturé aux communes',
    residualCost: 'Reste à charge de la collectivité',
  },

  drawing: {
    draw: ({ year }: { year: number }) => `Dessiner le récapitulatif ${year}`,
    underAnotherName: ({ sheet }: { sheet: string }) => `Dessiner sous le nom « ${sheet} »`,
    redraw: 'Redessiner…',
    steps: {
      reading: 'Lecture des tableaux…',
      drawing: 'Dessin de la feuille…',
      finishing: 'Dernières vérifications…',
    },
    step: ({ step, of }: { step: number; of: number }) => `Étape ${step} sur ${of}`,
    drawn: ({ year, frozen }: { year: number; frozen?: boolean }) =>
      `Le récapitulatif ${year} est dessiné${frozen ? ' et figé' : ''}.`,
    unchanged: 'Rien n’a changé : cette feuille figée existe déjà.',
    failed: ({ year }: { year: number }) => `Le récapitulatif ${year} n’a pas été dessiné`,
    sheetDrawn: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est redessinée.`,
    sheetFailed: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » n’a pas été redessinée`,
    printing: {
      notSet:
        'Excel n’a pas accepté la mise en page, souvent faute d’imprimante installée. Avant d’imprimer cette feuille, réglez dans l’onglet Mise en page le format A4, l’orientation et 1 page en largeur.',
      fitLost:
        'Excel n’a pas retenu « 1 page en largeur ». Avant d’imprimer cette feuille, réglez-le dans l’onglet Mise en page, groupe Mise à l’échelle.',
    },
    hidden: 'Cette feuille est masquée, et le reste : le lien l’affiche.',
    formerIntact: 'La feuille précédente est intacte.',
    notRestored:
      'La feuille n’a pas pu être remise comme avant : elle est incomplète. Dessinez-la de nouveau.',
  },

  example: {
    load: 'Charger l’exemple',
    starting: 'Préparation des tableaux…',
    loaded: 'L’exemple est chargé.',
    failed: 'L’exemple n’a pas été chargé',
  },

  creation: {
    starting: 'Préparation des tableaux…',
    created: 'La convention est créée.',
    failed: 'La convention n’a pas été créée',
    undo: 'Annuler la création',
    undoing: 'Annulation de la création…',
    undone: 'La création est annulée.',
    undoneDetail: 'Ses feuilles sont supprimées, et votre brouillon vous attend dans l’assistant.',
    notUndone: 'La création n’est pas annulée',
    changedSince:
      'Le classeur a changé depuis : rien n’a été supprimé. Supprimez vous-même les feuilles dont vous ne voulez plus.',
  },

  upgrade: {
    starting: 'Mise à jour du classeur…',
    done: 'Ce classeur d’une version antérieure est mis à jour.',
    doneDetail:
      'Les valeurs que lisent les formules sont maintenant dans des cellules, à côté des paramètres. Les montants sont les mêmes.',
    failed: 'Ce classeur d’une version antérieure n’a pas pu être mis à jour',
    readAsBefore: 'Il est lu comme avant, et vous pouvez continuer.',
    again: 'Mettre à jour le classeur',
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
};

/** The shape that every language has: a missing sentence or parameter does not compile. */
export type Messages = typeof fr;

/** What all features share, in French. */
export const french: Messages = withFrenchSpaces(fr);
