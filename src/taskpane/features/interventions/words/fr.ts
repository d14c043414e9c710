import type { PricingRefusal } from '../../../../core/interventions/pricing';
import type { InterventionState, InterventionStepKind } from '../../../../core/interventions/state';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** What the communes ask for beside their shares, from the quote to the claim. */
export const interventionsInFrench = {
  title: 'Interventions',
  back: 'Retour aux documents',
  backToList: 'Retour aux interventions',
  empty: 'Aucune intervention. Un devis se prépare ici, au bordereau de prix de ce jour.',
  add: 'Nouveau devis',
  total: ({ count, amount }: { count: number; amount: string }) =>
    count > 1
      ? `${whole(count)} interventions, ${amount} TTC`
      : `${whole(count)} intervention, ${amount} TTC`,
  notPriced: 'à chiffrer',
  noMember: '(sans commune)',
  states: {
    draft: 'à chiffrer',
    quoted: 'devis',
    agreed: 'accord reçu',
    performed: 'service fait',
    qualityAccepted: 'à titrer',
    settled: 'soldée, incluse',
    claimed: 'titrée',
  } satisfies Record<InterventionState, string>,
  one: ({ ref }: { ref: string }) => `Intervention ${ref}`,
  lines: 'Lignes',
  days: ({ count }: { count: number }) => counted(count, 'journée', 'journées'),
  halfDays: ({ count }: { count: number }) => counted(count, 'demi-journée', 'demi-journées'),
  includedIn: 'incluse',
  amounts: ({ net, vat, gross }: { net: string; vat: string; gross: string }) =>
    `${net} HT + ${vat} TVA = ${gross} TTC`,
  dates: 'Étapes',
  agreedOn: 'Accord',
  performedOn: 'Service fait',
  qualityAcceptedOn: 'Qualité acceptée',
  revenueOrder: 'Titre',
  next: 'Prochaine étape',
  steps: {
    agree: 'Enregistrer l’accord',
    perform: 'Enregistrer le service fait',
    acceptQuality: 'Enregistrer l’accord sur la qualité',
    claim: 'Enregistrer le titre',
  } satisfies Record<InterventionStepKind, string>,
  date: 'Date',
  reference: 'Référence du courriel',
  order: 'N° ou référence du titre',
  notADate: 'Donnez une date, par exemple 30/09/2021.',
  documents: 'Documents',
  quote: 'Dessiner le devis',
  statement: 'Dessiner le justificatif',
  invoice: 'Facture',
  drawInvoice: 'Dessiner la facture',
  numberInvoice: 'Numéroter la facture',
  invoicing: 'Factures',
  invoicingDetail:
    'Sans numéro de TVA ni série, le document d’une intervention est un justificatif (CGI, annexe II, art. 242 nonies A).',
  vatNumber: 'N° de TVA du créancier',
  series: 'Série des factures',
  seriesHint: 'Ce qui précède le rang ; la suite est continue.',
  saveInvoicing: 'Enregistrer la facturation',
  edit: 'Modifier le devis',
  remove: 'Supprimer',
  newQuote: 'Nouveau devis',
  changeQuote: ({ ref }: { ref: string }) => `Devis ${ref}`,
  save: 'Enregistrer le devis',
  fields: {
    member: 'Commune',
    application: 'Application',
    subject: 'Objet',
    calendar: 'Calendrier',
    profile: 'Profil',
    days: 'Journées',
    halfDays: 'Demi-journées',
    included: 'Inclus dans la convention',
  },
  none: '(aucune)',
  billed: 'Non, facturé',
  included: { form: 'Formulaire', training: 'Formation' },
  lineTitle: ({ number }: { number: number }) => `Ligne ${number}`,
  addLine: 'Ajouter une ligne',
  removeLine: 'Supprimer la dernière ligne',
  noProfiles: 'Le bordereau de prix n’a aucun profil',
  noProfilesTodo: 'Donnez les prix des profils dans la feuille Bordereau.',
  refusedPricing: 'Le devis ne peut pas être chiffré',
  pricing: {
    noWork: () => 'Donnez au moins une ligne.',
    unknownProfile: ({ line }) => `Le profil de la ligne ${line} n’est pas au bordereau de prix.`,
    notWhole: ({ line }) => `Les journées de la ligne ${line} doivent être des nombres entiers.`,
    nothingWorked: ({ line }) => `La ligne ${line} n’a ni journée ni demi-journée.`,
    priceMissing: ({ line }) => `Le bordereau n’a pas le prix dont la ligne ${line} a besoin.`,
  } satisfies Record<PricingRefusal['reason'], (values: { line: number }) => string>,
};

export type InterventionsWords = typeof interventionsInFrench;
