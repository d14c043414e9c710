import { loadEpci, loadIndex } from './load';
import type { EpciEntry } from './types';

/** What tells a commune from all others; '' for what is not known. */
export interface CommuneCodes {
  /** Five characters. */
  readonly inseeCode: string;
  /** Nine digits. */
  readonly siren: string;
}

/**
 * The EPCI in which most of the communes stand, in its newest vintage; null where none of them is found. Only the shards
 * of the communes' own departments are loaded, fullest first, and no more of them once the answer cannot change: a commune
 * stands in one EPCI. Rejects when a file cannot be had; asking again tries again.
 */
export async function findEpci(communes: readonly CommuneCodes[]): Promise<EpciEntry | null> {
  const { entries } = await loadIndex();
  const inseeCodes = new Set(communes.map(({ inseeCode }) => inseeCode).filter((code) => code !== ''));
  const sirens = new Set(communes.map(({ siren }) => siren).filter((siren) => siren !== ''));
  const counts = new Map<string, number>();
  for (const code of communes.flatMap(departmentsOf)) counts.set(code, (counts.get(code) ?? 0) + 1);

  const countOf = (department: string): number => counts.get(department) ?? 0;
  const candidates = entries
    .filter(({ departments }) => departments.some((department) => counts.has(department)))
    .toSorted((a, b) => countOf(b.departments[0]) - countOf(a.departments[0]));

  let best: { readonly entry: EpciEntry; readonly found: number } | null = null;
  for (const entry of candidates) {
    const [newest] = entry.vintages;
    const epci = newest === undefined ? null : await loadEpci(entry.siren, newest);
    const found = epci?.members.filter(
      ({ inseeCode, siren }) => inseeCodes.has(inseeCode) || sirens.has(siren),
    ).length;
    if (found && found > (best?.found ?? 0)) best = { entry, found };
    if (best && best.found * 2 > communes.length) break;
  }
  return best?.entry ?? null;
}

/** An INSEE code begins with that of the department; the SIREN of a commune has it behind its first two digits. */
function departmentsOf({ inseeCode, siren }: CommuneCodes): string[] {
  if (inseeCode !== '') return [departmentOf(inseeCode)];
  const digits = siren.slice(2, 4);
  // The number of Corsica before it was two departments.
  if (digits === '20') return ['2A', '2B'];
  if (digits === '97') return ['971', '972', '973', '974', '976'];
  return digits === '' ? [] : [digits];
}

/** Code of the department that an INSEE code of a commune begins with. */
export function departmentOf(inseeCode: string): string {
  return inseeCode.slice(0, inseeCode.startsWith('97') ? 3 : 2);
}
