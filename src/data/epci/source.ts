import municipaleSources from './municipale.json';
import type { PopulationKind } from './types';
import sources from './vintages.json';

/** Years of the censuses at hand with both populations, newest first. */
export const VINTAGES: readonly number[] = sources.map(({ vintage }) => vintage).reverse();

/** Those of which the populations municipales alone are at hand, newest first, with the vintage whose communes they have. */
export const MUNICIPALE_VINTAGES: readonly { readonly vintage: number; readonly members: number }[] =
  municipaleSources.map(({ vintage, members }) => ({ vintage, members })).reverse();

/** Vintages at hand for one kind of population, newest first. `whole`: those that an EPCI stands in. */
export function vintagesOf(kind: PopulationKind, whole: readonly number[] = VINTAGES): readonly number[] {
  if (kind === 'totale') return whole;
  const alone = MUNICIPALE_VINTAGES.filter(({ members }) => whole.includes(members));
  return [...alone.map(({ vintage }) => vintage), ...whole];
}

/** Mayotte was outside the yearly census: every vintage has its populations of 2017. The generator checks it. */
const MAYOTTE = { department: '976', census: 2017 };

/** Year of the census behind the figures of an EPCI whose inhabitants live in that department. */
export function censusOf(vintage: number, department: string): number {
  return department === MAYOTTE.department ? MAYOTTE.census : vintage;
}

/** The year from whose 1 January the populations of a vintage are in force. */
export function inForceFrom(vintage: number): number {
  return vintage + 3;
}

/**
 * Whom to credit, as the Licence Ouverte asks, in French: it goes into French documents. The census is that of the EPCI.
 * Throws a RangeError for a vintage that is not at hand.
 */
export function sourceOf(vintage: number, census = vintage): string {
  const whole = sources.find((one) => one.vintage === vintage);
  const alone = municipaleSources.find((one) => one.vintage === vintage);
  const source = whole ?? alone;
  if (!source) throw new RangeError(`No populations of ${vintage}`);
  const counted = census === vintage ? '' : ` (recensement de ${census})`;
  const what = whole ? 'Populations de référence' : 'Populations municipales de référence';
  const members = inForceFrom(whole ? vintage : (alone?.members ?? vintage));
  return (
    `${what} ${vintage}${counted}, en vigueur au 1er janvier ${inForceFrom(vintage)} (INSEE) ; ` +
    `composition des EPCI en ${members} (DGCL) ; ` +
    `données @etalab/decoupage-administratif ${source.package}, Licence Ouverte`
  );
}
