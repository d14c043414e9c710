import type { Sentence } from '../../../../i18n/sentences';
import type { Edit, Refusal } from '../../../../workbook/edits/edit';
import type { SettingRole } from '../../../../workbook/schema/settings';
import type { ColumnKind } from '../../../../workbook/schema/tables';
import { clausesInFrench } from './clauses';
import { amendmentsDoneInFrench, amendmentsRefusedInFrench } from './amendments';
import { closingDoneInFrench, closingRefusedInFrench } from './closing';
import { variantsDoneInFrench } from './variants';
import { invoicesDoneInFrench, invoicesRefusedInFrench } from './invoices';
import { orderEventsInFrench } from './orders';
import { partiesInFrench } from './parties';
import { interventionRefusedInFrench, interventionsInFrench } from './interventions';
import { requestRefusedInFrench, requestsDoneInFrench } from './requests';
import { countedIn } from '../../../../i18n/counted';

/** What a refusal says, with the names that tables, columns and settings have on screen. */
export type RefusalValues<Code extends Refusal['code']> = {
  readonly [Key in Said<Code>]: Extract<Refusal, { code: Code }>[Key] extends number ? number : string;
} & (Code extends 'settingInvalid' ? { readonly expected: string } : unknown);

/** Whose value it is that changed is not said: it is named already. */
type Said<Code extends Refusal['code']> = Exclude<
  keyof Extract<Refusal, { code: Code }>,
  'code' | (Code extends 'changedMeanwhile' | 'siretInvalid' ? 'setting' : never)
>;

/** One sentence for each refusal: a missing one does not compile. */
export type RefusalSentences = {
  readonly [Code in Refusal['code']]: (values: RefusalValues<Code>) => Sentence;
};

/** What was done, by the kind of edit. */
type DoneSentences = Record<Edit['kind'], (values: { name: string; count: number }) => string>;

/** What a field is called, and what to type into it. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

const counted = countedIn('fr');

/** How an edit ended, and why one was refused. */
export const editInFrench = {
  undo: 'Annuler cette modification',
  undone: 'La modification est annulée.',
  refused: 'La modification n’est pas enregistrée',
  failed: 'Excel n’a pas pu enregistrer la modification',
  done: {
    addMember: ({ name }) => `Ajout enregistré : ${name}.`,
    changeMember: ({ name }) => `Modification enregistrée : ${name}.`,
    removeMember: ({ name }) => `Suppression enregistrée : ${name}.`,
    addApplication: ({ name }) => `Ajout enregistré : ${name}.`,
    changeApplication: ({ name }) => `Modification enregistrée : ${name}.`,
    removeApplication: ({ name }) => `Suppression enregistrée : ${name}.`,
    setPeriods: ({ count }) => `${counted(count, 'adhésion modifiée', 'adhésions modifiées')}.`,
    changeSettings: ({ count }) => `${counted(count, 'paramètre enregistré', 'paramètres enregistrés')}.`,
    setPopulations: ({ count }) => `${counted(count, 'population enregistrée', 'populations enregistrées')}.`,
    importRows: ({ count }) => `${counted(count, 'ligne importée', 'lignes importées')}.`,
    ...amendmentsDoneInFrench,
    mendCells: ({ count }) => `${counted(count, 'cellule corrigée', 'cellules corrigées')}.`,
    setNamedCell: ({ name }) => `${name} : la valeur est corrigée.`,
    prepareOrders: ({ count }) => `${counted(count, 'titre préparé', 'titres préparés')}.`,
    recordEvents: ({ count }) => `${counted(count, 'saisie enregistrée', 'saisies enregistrées')}.`,
    numberOrders: ({ count }) => `${counted(count, 'numéro enregistré', 'numéros enregistrés')}.`,
    adoptOrders: () => 'Les titres existants sont repris.',
    changeOrders: () => 'Les titres sont modifiés.',
    ...closingDoneInFrench,
    ...variantsDoneInFrench,
    ...invoicesDoneInFrench,
    ...requestsDoneInFrench,
    changeIntervention: ({ name, count }) =>
      count === 0 ? `Intervention supprimée : ${name}.` : `Intervention enregistrée : ${name}.`,
  } satisfies DoneSentences,
  removedAlong: ({ count }: { count: number }) =>
    `${counted(count, 'adhésion a été supprimée', 'adhésions ont été supprimées')} en même temps.`,
  refusals: {
    nameMissing: () => ({ what: 'Le nom manque.', todo: 'Donnez un nom.' }),
    nameTaken: ({ name }) => ({
      what: `« ${name} » existe déjà.`,
      todo: 'Choisissez un autre nom.',
    }),
    notFound: ({ name }) => ({
      what: `« ${name} » n’est plus dans le tableau.`,
      todo: 'La ligne a été supprimée ou renommée entre-temps.',
    }),
    changedMeanwhile: ({ name, now }) => ({
      what: `« ${name} » a changé entre-temps.`,
      todo: `Valeur actuelle : ${now}`,
    }),
    populationInvalid: ({ name }) => ({
      what: `Il faut la population de « ${name} ».`,
      todo: 'Donnez un nombre entier d’habitants.',
    }),
    populationNotForKind: ({ name }) => ({
      what: `« ${name} » n’est pas une commune et n’a pas de population.`,
      todo: 'Videz ce champ ou changez le type.',
    }),
    inseeCodeInvalid: ({ value }) => ({
      what: `« ${value} » n’est pas un code INSEE.`,
      todo: 'Il a cinq caractères, comme 34095 ou 2A004.',
    }),
    siretInvalid: ({ value }) => ({
      what: `« ${value} » n’est pas un SIRET.`,
      todo: 'Il a quatorze chiffres, dont une clé de contrôle : vérifiez la saisie.',
    }),
    emailInvalid: ({ value }) => ({
      what: `« ${value} » n’est pas une adresse de courriel.`,
      todo: 'Donnez-en une seule, par exemple mairie@exemple.fr.',
    }),
    membershipInvalid: ({ name }) => ({
      what: `Les années de « ${name} » ne conviennent pas.`,
      todo: 'Donnez des années comme 2021, la première avant la dernière.',
    }),
    successorInvalid: ({ name }) => ({
      what: `« ${name} » ne peut pas avoir ce successeur.`,
      todo: 'Donnez sa dernière année, et le nom d’une autre commune.',
    }),
    signedOnInvalid: ({ value }) => ({
      what: `« ${value} » n’est pas une date.`,
      todo: 'Donnez le jour, le mois et l’année, par exemple 12/10/2018.',
    }),
    costInvalid: ({ name }) => ({
      what: `Un coût de « ${name} » est impossible.`,
      todo: 'Un coût a au plus deux décimales ; celui d’un avoir est négatif.',
    }),
    costMissing: ({ name }) => ({
      what: `Le coût de « ${name} » manque.`,
      todo: 'Donnez les composantes ou le coût annuel.',
    }),
    rateInvalid: ({ name }) => ({
      what: `La participation de « ${name} » est impossible.`,
      todo: 'Donnez un pourcentage de 0 à 100.',
    }),
    periodInvalid: ({ member, application }) => ({
      what: `La période de « ${member} » pour « ${application} » finit avant de commencer.`,
      todo: 'Vérifiez ses années dans le tableau des adhésions.',
    }),
    settingInvalid: ({ setting, value, expected }) => ({
      what: `« ${value} » ne convient pas à « ${setting} ».`,
      todo: `Il faut ${expected}.`,
    }),
    termReversed: ({ firstYear, lastYear }) => ({
      what: `La convention finirait en ${lastYear}, avant de commencer en ${firstYear}.`,
      todo: 'Corrigez la première ou la dernière année.',
    }),
    yearOutsideTerm: ({ year, firstYear, lastYear }) => ({
      what: `L’exercice ${year} sort de la durée de la convention (${firstYear} à ${lastYear}).`,
      todo: 'Choisissez un exercice de la convention, ou corrigez ses années en même temps.',
    }),
    vintageNotPublished: ({ vintage, latest }) => ({
      what: `Les populations de ${vintage} ne peuvent pas encore être publiées.`,
      todo: `Le millésime le plus récent possible est ${latest} : un millésime paraît à la fin de la deuxième année qui le suit.`,
    }),
    stillUsed: ({ name, revenueOrders, interventions }) => ({
      what: `« ${name} » figure dans les comptes et ne peut pas être supprimé.`,
      todo: `En dépendent : ${counted(revenueOrders, 'titre', 'titres')} et ${counted(interventions, 'intervention', 'interventions')}.`,
    }),
    stillRequested: ({ name, requests }) => ({
      what: `« ${name} » figure dans ${counted(requests, 'demande', 'demandes')} et ne peut pas être supprimé.`,
      todo: 'Une demande est un courrier reçu : elle reste. Acceptez un retrait ou une résiliation, ou supprimez d’abord la demande.',
    }),
    stillAmended: ({ name, costs }) => ({
      what: `Un avenant fixe le coût de « ${name} » (${counted(costs, 'ligne', 'lignes')} du tableau Couts) : elle ne peut pas être supprimée.`,
      todo: 'Retirez d’abord l’avenant (Données > Avenants).',
    }),
    ...amendmentsRefusedInFrench,
    billingMissing: () => ({
      what: 'Les tableaux des titres ne sont pas prêts.',
      todo: 'Préparez-les à la page « Titres ».',
    }),
    orderEventRefused: ({ name, event, why }) => ({
      what: `« ${name} », ${event} : ${why}`,
      todo: 'Vérifiez la date et le montant.',
    }),
    orderExists: ({ name, year }) => ({
      what: `« ${name} » a déjà un titre pour ${year}.`,
      todo: 'Rectifiez-le ou annulez-le d’abord.',
    }),
    orderAmountInvalid: ({ name }) => ({
      what: `Le montant de « ${name} » ne peut pas être titré.`,
      todo: 'Il faut un montant supérieur à zéro, au centime.',
    }),
    paymentDelayMissing: () => ({
      what: 'La convention ne dit pas quand un titre doit être payé.',
      todo: 'Donnez le délai de paiement, aux clauses de la convention.',
    }),
    orderNumberTaken: ({ number, name }) => ({
      what: `Le nº ${number} est déjà celui du titre de « ${name} ».`,
      todo: 'Donnez un autre numéro.',
    }),
    interventionRefused: interventionRefusedInFrench,
    ...closingRefusedInFrench,
    ...invoicesRefusedInFrench,
    requestRefused: requestRefusedInFrench,
    cellHoldsFormula: ({ name }) => ({
      what: `Une formule remplit cette cellule (${name}).`,
      todo: 'Corrigez la formule vous-même : elle n’est pas écrasée.',
    }),
    tableMissing: ({ table }) => ({
      what: `Le tableau « ${table} » n’est pas dans ce classeur.`,
      todo: 'Rétablissez-le avant de continuer.',
    }),
    columnMissing: ({ table, column }) => ({
      what: `La colonne « ${column} » manque dans le tableau « ${table} ».`,
      todo: 'Rétablissez-la ou laissez ce champ vide.',
    }),
    nothingChanged: () => ({ what: 'Rien n’a changé.', todo: 'Modifiez un champ avant d’enregistrer.' }),
  } satisfies RefusalSentences as RefusalSentences,
  orders: orderEventsInFrench,
  /** Before the decimals of a number as people type it. */
  decimalSign: ',',
  percent: ({ percent }: { percent: string }) => `${percent} %`,
  /** What a setting wants, by its kind. */
  expected: {
    text: 'un texte',
    lines: 'un texte',
    code: 'un code',
    integer: 'un nombre entier',
    money: 'un montant en euros, au centime, qui n’est pas négatif',
    rate: 'un pourcentage de 0 à 100',
    year: 'une année en quatre chiffres',
    date: 'une date',
    choice: 'un choix de la liste',
  } satisfies Record<ColumnKind, string>,
  /** What the settings are called, and what they mean. */
  settings: {
    metropole: { label: 'Nom de la collectivité', hint: 'L’intercommunalité qui refacture.' },
    conventionName: { label: 'Titre de la convention', hint: 'Il figure en tête des documents.' },
    firstYear: { label: 'Première année', hint: 'Par laquelle la convention commence.' },
    lastYear: { label: 'Dernière année', hint: 'Par laquelle elle finit.' },
    year: { label: 'Exercice en cours', hint: 'Celui que Quote-part propose à l’ouverture.' },
    populationType: { label: 'Type de population', hint: 'Totale par défaut (CGCT R2151-2).' },
    populationVintage: { label: 'Millésime des populations', hint: 'Figé pour la durée de la convention.' },
    populationSource: { label: 'Source des populations', hint: 'D’où elles viennent, et leur licence.' },
    contributionRate: {
      label: 'Participation (%)',
      hint: 'Part du coût annuel que la collectivité garde.',
    },
    vatRate: { label: 'Taux de TVA (%)', hint: 'Pour les interventions.' },
    roundingPolicy: { label: 'Arrondi', hint: '« Total exact » suit la convention.' },
    recoveryThreshold: {
      label: 'Seuil de recouvrement (€)',
      hint: 'En dessous, une créance n’est pas recouvrée (CGCT D1611-1).',
    },
    territory: { label: 'Territoire', hint: 'Ses jours fériés comptent dans les délais.' },
    tribunal: {
      label: 'Tribunal',
      hint: 'Nommé sur l’état liquidatif, par exemple « tribunal administratif de Pau ».',
    },
    ...clausesInFrench,
    ...partiesInFrench,
    ...interventionsInFrench,
  } satisfies Record<SettingRole, FieldWords>,
};

export type EditWords = typeof editInFrench;
