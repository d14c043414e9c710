import type { RawCell } from '../../read/rawTables';
import { isEmpty, readText } from '../../read/readValues';
import { headerKey, type ColumnMatching } from '../../tables/matchColumns';
import { looksNumeric } from '../cells';
import type { Understanding } from '../understand';
import { dateOfFile } from './fileDates';

/** What a list of payments may say of each, in the order of the page. */
export const PAYMENT_COLUMNS = ['number', 'debtor', 'date', 'amount', 'debit', 'reference'] as const;
export type PaymentColumn = (typeof PAYMENT_COLUMNS)[number];

/** Of which there must be one each. */
export const NEEDED_COLUMNS = ['date', 'amount'] as const satisfies readonly PaymentColumn[];

/**
 * Words of accountants and their software, as `headerKey` gives them; what can mean one thing only goes first, since a
 * list may also say what each order was issued for.
 */
const WORDS: Readonly<Record<PaymentColumn, readonly string[]>> = {
  number: [
    'n titre',
    'no titre',
    'num titre',
    'numero titre',
    'n de titre',
    'n du titre',
    'numero de titre',
    'numero du titre',
    'titre n',
    'n de titre de recette',
    'titre de recette',
    'reference titre',
    'ref titre',
    'reference du titre',
    'titre',
    'n piece',
    'n de piece',
    'numero de piece',
    'piece',
    'order number',
  ],
  debtor: [
    'redevable',
    'debiteur',
    'nom du redevable',
    'nom redevable',
    'nom du debiteur',
    'nom debiteur',
    'tiers',
    'nom du tiers',
    'nom tiers',
    'libelle tiers',
    'commune',
    'nom de la commune',
    'payeur',
    'nom du payeur',
    'emetteur',
    'donneur d ordre',
    'collectivite',
    'nom',
    'debtor',
    'payer',
    'name',
  ],
  date: [
    'date de paiement',
    'date du paiement',
    'date paiement',
    'date d encaissement',
    'date encaissement',
    'date de reglement',
    'date du reglement',
    'date reglement',
    'date de recouvrement',
    'date recouvrement',
    'date de versement',
    'paye le',
    'encaisse le',
    'regle le',
    'date d operation',
    'date operation',
    'date de l operation',
    'date comptable',
    'date de l ecriture',
    'date d ecriture',
    'date ecriture',
    'date de valeur',
    'date valeur',
    'payment date',
    'date',
  ],
  amount: [
    'montant encaisse',
    'montant paye',
    'montant recouvre',
    'montant regle',
    'montant du paiement',
    'montant paiement',
    'montant du reglement',
    'montant reglement',
    'montant verse',
    'encaisse',
    'encaissement',
    'recouvre',
    'recouvrement',
    'paye',
    'regle',
    'reglement',
    'versement',
    'montant credit',
    'credit',
    'montant',
    'amount',
  ],
  debit: ['montant debit', 'debit'],
  reference: [
    'reference',
    'ref',
    'reference du paiement',
    'reference paiement',
    'reference du virement',
    'n de virement',
    'numero de virement',
    'n d ecriture',
    'ecriture',
    'libelle',
    'libelle de l operation',
    'libelle operation',
    'objet',
    'motif',
    'communication',
    'commentaire',
  ],
};

/** Rows that tell what stands in a column. */
const SAMPLE = 300;

/** Which column says what: by the titles; what they do not say, of date, amount, debtor and number, by the contents. */
export function matchPaymentColumns({ columns, headerRows, rows }: Understanding): ColumnMatching {
  // `Nº` with the sign that is a letter, as many keyboards give it.
  const keys = columns.map(({ header, others }) =>
    [header, ...others].map((each) => headerKey(each.replace(/º/g, '°'))),
  );
  const found = new Map<
    PaymentColumn,
    { readonly index: number; readonly certainty: 'header' | 'synonym' }
  >();
  const isFree = (index: number): boolean => [...found.values()].every((each) => each.index !== index);
  for (const column of PAYMENT_COLUMNS)
    for (const [place, word] of WORDS[column].entries()) {
      const index = keys.findIndex((each, at) => each.includes(word) && isFree(at));
      if (index < 0) continue;
      found.set(column, { index, certainty: place === 0 ? 'header' : 'synonym' });
      break;
    }
  const data = rows.filter(({ apart }) => apart === null || apart === 'hidden').slice(0, SAMPLE);
  const contents = columns.map((_, index) => data.map(({ cells }) => cells[index] ?? ''));
  const wanted = headerRows === null ? (['date', 'amount', 'debtor', 'number'] as const) : NEEDED_COLUMNS;
  for (const column of wanted) {
    if (found.has(column)) continue;
    const index = contents.findIndex((cells, at) => isFree(at) && HOLDS[column](cells));
    if (index >= 0) found.set(column, { index, certainty: 'synonym' });
  }
  return {
    matches: PAYMENT_COLUMNS.map((column) => {
      const match = found.get(column);
      return match === undefined ? { column, index: null, certainty: 'none' } : { column, ...match };
    }),
    unused: columns.flatMap((_, index) => (isFree(index) ? [index] : [])),
    missing: NEEDED_COLUMNS.filter((column) => !found.has(column)),
  };
}

const mostly = (cells: readonly RawCell[], fits: (cell: RawCell) => boolean): boolean => {
  const held = cells.filter((cell) => !isEmpty(cell));
  return held.length > 0 && held.filter(fits).length * 2 > held.length;
};

const isDate = (cell: RawCell): boolean =>
  dateOfFile(cell) !== null && (typeof cell !== 'number' || isRecent(cell));
/** 2000 to 2099: amounts in whole euros of that size are rarer than dates. */
const isRecent = (serial: number): boolean => serial >= 36_526 && serial < 73_051;

/** What a column holds that says one of these. */
const HOLDS: Readonly<
  Record<'date' | 'amount' | 'debtor' | 'number', (cells: readonly RawCell[]) => boolean>
> = {
  date: (cells) => mostly(cells, isDate),
  amount: (cells) =>
    mostly(cells, looksNumeric) &&
    cells.some((cell) =>
      typeof cell === 'number' ? !Number.isInteger(cell) : /[.,]\d{1,2}\D*$/.test(String(cell)),
    ),
  debtor: (cells) => mostly(cells, (cell) => /\p{L}{2}/u.test(readText(cell))),
  number: (cells) => mostly(cells, (cell) => /\d/.test(readText(cell))),
};
