import type { Language } from '../../../i18n/language';
import { pageOf, type PaneState, type Route } from '../../state/paneState';
import type { InnerPage } from '../../state/innerPage';

/** A page of the guide and the anchor in it: below `guide/`, beside the pane's own page. */
type GuidePlace = `${string}.html#${string}`;

/** What the guide can be asked about. */
export type GuideSubject = Route | 'welcome' | 'wizard' | InnerPage;

/** Where the guide speaks of each page of the pane. A page without its place does not compile; a test looks the places up. */
export const GUIDE_PLACES: Readonly<Record<GuideSubject, GuidePlace>> = {
  welcome: 'premier-recapitulatif.html#exemple',
  wizard: 'premier-recapitulatif.html#assistant',
  overview: 'premier-recapitulatif.html#apercu',
  why: 'volet.html#pourquoi',
  tables: 'votre-classeur.html#relier',
  checks: 'volet.html#controles',
  help: 'volet.html#aide',
  diagnostic: 'volet.html#diagnostic',

  data: 'volet.html#donnees',
  'data/communes': 'volet.html#communes',
  'data/commune': 'volet.html#communes',
  'data/applications': 'volet.html#applications',
  'data/application': 'volet.html#applications',
  'data/subscriptions': 'volet.html#adhesions',
  'data/populations': 'volet.html#populations',
  'data/settings': 'clauses.html#page-parametres',
  'data/clauses': 'clauses.html#page-clauses',
  'data/import': 'volet.html#importer',
  requests: 'vie-de-la-convention.html#demandes',
  amendments: 'vie-de-la-convention.html#avenants',
  evolution: 'vie-de-la-convention.html#evolution',
  variants: 'vie-de-la-convention.html#variantes',
  next: 'vie-de-la-convention.html#suivante',

  personalData: 'donnees-personnelles.html#effacer',

  orders: 'annee.html#titres',
  'orders/prepare': 'annee.html#titres',
  'orders/many': 'annee.html#saisir',
  'orders/order': 'annee.html#saisir',
  'orders/payments': 'annee.html#payer',
  'orders/calendar': 'annee.html#calendrier',
  'orders/reminders': 'annee.html#relances',
  'orders/close': 'annee.html#cloture',

  documents: 'volet.html#documents',
  'documents/sheets': 'volet.html#annexes',
  'documents/communeFiles': 'commune.html#envoyer',
  'documents/documentFile': 'volet.html#fichier',
  'documents/accounting': 'volet.html#csv',
  'documents/interventions': 'volet.html#interventions',
  'documents/council': 'volet.html#conseil',
};

/** Its contents; who reads English finds a summary first. */
export const GUIDE_START: Readonly<Record<Language, string>> = { fr: 'index.html', en: 'english.html' };

/** What the person was at when the help was opened. `inner`: the page inside the section that it leads back to. */
export function guideSubject(state: PaneState, inner: InnerPage | null): GuideSubject {
  const { behind, inWizard } = state;
  if (pageOf({ ...state, route: behind }) === 'welcome') return inWizard ? 'wizard' : 'welcome';
  return inner ?? behind;
}
