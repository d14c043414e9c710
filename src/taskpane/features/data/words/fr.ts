import type { Format } from '../../../../i18n/format';
import type { FieldWords } from '../../../kit/edits/words/fr';
import type { LifeTool } from '../../../state/lifeTools';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** The section Données, in French. */
export const dataInFrench = (format: Format) => ({
  title: 'Données',
  back: 'Retour aux données',
  backToCommunes: 'Retour aux communes',
  backToApplications: 'Retour aux applications',
  search: 'Rechercher par nom ou code',
  noMatch: ({ text }: { text: string }) => `Aucune ligne ne contient « ${text} ».`,
  matches: ({ count }: { count: number }) => counted(count, 'ligne trouvée', 'lignes trouvées'),
  sort: 'Trier par',
  sorted: ({ by }: { by: string }) => `Liste triée : ${by}`,
  sortings: {
    communes: { table: 'Ordre du tableau', name: 'Nom', size: 'Population', billed: 'Montant refacturé' },
    applications: {
      table: 'Ordre du tableau',
      name: 'Nom',
      size: 'Coût annuel',
      billed: 'Montant refacturé',
    },
  },
  save: 'Enregistrer',
  undoLast: ({ what }: { what: string }) => `Annuler la dernière modification (${what})`,
  unreadableTitle: 'Corrigez les champs signalés',
  delete: 'Supprimer…',
  confirmDelete: 'Supprimer',
  keep: 'Garder',
  takeCurrent: 'Reprendre les valeurs actuelles',
  saveAnyway: 'Enregistrer quand même mes changements',
  unnamed: 'Sans nom',
  yes: 'Oui',
  no: 'Non',
  unset: 'Non renseigné',

  unreadable: {
    unreadable: 'Ce n’est pas un nombre. Exemple : 8 333,33.',
    ambiguous: 'Ce nombre peut se lire de deux façons. Écrivez 1234 ou 1,23.',
  },

  communes: {
    title: 'Communes et partenaires',
    detail: 'Noms, codes et populations',
    add: 'Ajouter une commune ou un partenaire',
    adding: 'Nouvelle commune ou nouveau partenaire',
    empty: 'Les communes qui partagent les applications apparaissent ici. Ajoutez la première.',
    insee: ({ code }: { code: string }) => `code INSEE ${code}`,
    siret: ({ siret }: { siret: string }) => `SIRET nº ${siret}`,
    forDocuments: 'Pour les documents (facultatif)',
    membership: 'Arrivée, départ, fusion (facultatif)',
    fields: {
      name: { label: 'Nom', hint: 'Comme il doit figurer dans les documents.' },
      kind: {
        label: 'Type',
        hint: 'Une commune a une population et une part. Un CCAS ou un autre partenaire n’en a pas.',
      },
      inseeCode: { label: 'Code INSEE', hint: 'Cinq caractères.' },
      siret: { label: 'Numéro SIRET', hint: 'Quatorze chiffres.' },
      population: { label: 'Population (habitants)', hint: 'Un nombre entier, pour une commune seulement.' },
      address: { label: 'Adresse', hint: 'Comme sur une lettre, en plusieurs lignes.' },
      serviceCode: { label: 'Code service (Chorus)', hint: 'Si la commune en demande un.' },
      engagement: { label: 'Nº d’engagement (Chorus)', hint: 'Si la commune en demande un.' },
      email: { label: 'Courriel', hint: 'Une seule adresse, pour les envois.' },
      deliberation: { label: 'Délibération', hint: 'Numéro de celle de la commune.' },
      signedOn: { label: 'Signée le', hint: 'Jour de la signature, par exemple 12/10/2018.' },
      firstYear: { label: 'Première année', hint: 'Si elle devient membre en cours de convention.' },
      lastYear: { label: 'Dernière année', hint: 'Si elle ne l’est plus ensuite.' },
      successor: { label: 'Succède par', hint: 'La commune nouvelle, telle qu’elle figure ici.' },
    } satisfies Record<string, FieldWords>,
  },

  applications: {
    title: 'Applications',
    detail: 'Coûts annuels et participation',
    add: 'Ajouter une application',
    adding: 'Nouvelle application',
    empty: 'Les applications dont le coût est partagé apparaissent ici. Ajoutez la première.',
    rebilled: 'Refacturée',
    notRebilled: 'Non refacturée',
    contribution: ({ rate }: { rate: number }) => `participation ${format.percent(rate)}`,
    fields: {
      name: { label: 'Nom', hint: 'Comme il doit figurer dans les documents.' },
      code: { label: 'Abréviation', hint: 'Facultative.' },
      maintenance: { label: 'Maintenance (€ par an)', hint: 'Première composante du coût.' },
      operation: { label: 'Exploitation (€ par an)', hint: 'Deuxième composante.' },
      upgrades: { label: 'Évolutions et adaptations (€ par an)', hint: 'Troisième composante.' },
      depreciation: { label: 'Amortissement (€ par an)', hint: 'Quatrième composante.' },
      annualCost: {
        label: 'Coût annuel global (€)',
        hint: 'Laissez vide pour la somme des quatre composantes.',
      },
      contributionRate: {
        label: 'Participation de la collectivité (%)',
        hint: 'Laissez vide pour le taux des paramètres.',
      },
      rebilled: { label: 'Refacturée aux communes', hint: 'L’Open Data, par exemple, ne l’est pas.' },
      description: { label: 'Services offerts', hint: 'Pour l’annexe 1. Plusieurs lignes sont possibles.' },
      metropoleDuties: { label: 'Assuré par la collectivité', hint: 'Pour l’annexe 1.' },
      communeDuties: { label: 'Assuré par la Commune', hint: 'Pour l’annexe 1.' },
    } satisfies Record<string, FieldWords>,
  },

  subscriptions: {
    title: 'Adhésions',
    heading: ({ year }: { year: number }) => `Adhésions à partir de l’exercice ${year}`,
    detail: ({ year }: { year: number }) => `Qui utilise quoi en ${year}`,
    intro: ({ year }: { year: number }) =>
      `Vos changements valent à partir de l’exercice ${year} ; les années précédentes ne bougent pas.`,
    grid: 'Adhésions par commune et par application',
    empty: 'Ajoutez d’abord des communes et des applications.',
    save: ({ count }: { count: number }) => `Enregistrer ${counted(count, 'changement', 'changements')}`,
    nothing: 'Aucun changement à enregistrer',
    nothingWhy: 'Cochez ou décochez d’abord une case.',
    usesNothing: ({ name }: { name: string }) =>
      `${name} n’utilise encore aucune application : rien ne lui est réclamé.`,
    ofCommune: ({ name }: { name: string }) => `Adhésions : ${name}`,
  },

  populations: { title: 'Populations', detail: 'Un autre millésime, avec son effet sur les parts' },

  settings: {
    title: 'Paramètres',
    detail: 'Durée, taux, arrondi et seuil',
    groups: {
      creditor: 'Créancier (facultatif)',
      signature: 'Signature (facultative)',
      documents: 'Documents',
    },
  },

  clauses: {
    title: 'Clauses',
    detail: 'Ce que dit votre convention : collectivité, articles, délais, litiges',
    intro:
      'Les documents ne disent que ce que disent vos clauses : une clause vide est laissée de côté. Rien ici ne change les montants.',
    groups: {
      body: 'La collectivité',
      billing: 'Titres, contestation et règlement',
      disputes: 'Litiges',
      life: 'Adhésions et résiliation',
      articles: 'Articles de la convention',
      interventions: 'Interventions',
      method: 'Méthode',
    },
    model: 'Modèle',
    modelHint:
      'Le fondement juridique de chaque type de collectivité ; ou, en entier, la convention de 2019.',
    montpellier: 'Convention de Montpellier, 2019',
    takeModel: 'Reprendre ce modèle',
  },

  import: {
    title: 'Importer un tableau…',
    detail: 'Depuis un fichier Excel, OpenDocument ou CSV',
  },

  /** What the pages on the life of the convention are called. */
  life: {
    title: 'Vie de la convention',
    tools: {
      requests: { name: 'Demandes', detail: 'Ajouts, suppressions et résiliations : délais et réponses' },
      amendments: { name: 'Avenants', detail: 'Coûts, applications et clauses à partir d’une année' },
      evolution: { name: 'Évolution', detail: 'Les montants d’année en année, et ce qui les change' },
      variants: { name: 'Variantes', detail: 'Et si… : comparer, puis adopter ou non' },
      next: { name: 'Convention suivante', detail: 'Un nouveau classeur, rempli d’après celui-ci' },
      personalData: { name: 'Données personnelles', detail: 'Où elles sont, ce qui part, ce qui s’efface' },
    } satisfies Record<LifeTool, { name: string; detail: string }>,
  },

  tables: 'Tableaux du classeur',

  deletion: {
    title: ({ name }: { name: string }) => `Supprimer « ${name} » ?`,
    dependents: ({ count }: { count: number }) =>
      count > 1
        ? `${whole(count)} adhésions en dépendent et seront supprimées aussi.`
        : `${whole(count)} adhésion en dépend et sera supprimée aussi.`,
    alone: 'Aucune adhésion n’en dépend.',
    variants: ({ names }: { names: string }) =>
      `Des variantes en parlent encore (${names}) : ce qu’elles en disent ne changera plus rien.`,
  },
});

export type DataWords = ReturnType<typeof dataInFrench>;
