import sources from './vintages.json';

/** Years of the censuses at hand, newest first. */
export const VINTAGES: readonly number[] = sources.map(({ vintage }) => vintage).reverse();

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
 * Throws a RangeError for a vintage that is not in VINTAGES.
 */
export function sourceOf(vintage: number, census = vintage): string {
  const source = sources.find((one) => one.vintage === vintage);
  if (!source) throw new RangeError(`No populations of ${vintage}`);
  const counted = census === vintage ? '' : ` (recensement de ${census})`;
  return (
    `Populations de référence ${vintage}${counted}, en vigueur au 1er janvier ${inForceFrom(vintage)} (INSEE) ; ` +
    `composition des EPCI en ${inForceFrom(vintage)} (DGCL) ; ` +
    `données @etalab/decoupage-administratif ${source.package}, Licence Ouverte`
  );
}
