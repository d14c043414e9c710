import { inForceFrom, sourceOf, type Epci, type PopulationKind } from '../../../data/epci';
import type { PopulationFile } from '../../../workbook/intake/populations/populationFile';

/** A commune as somebody published it. Inhabitants; null: it was published without. */
export interface PublishedMember {
  readonly inseeCode: string;
  /** '' where it is not known. */
  readonly siren: string;
  readonly name: string;
  readonly population: Readonly<Record<PopulationKind, number | null>>;
}

/** Populations of a vintage, from what ships or from a file, of the kind that is asked for. */
export interface Published {
  readonly kind: PopulationKind;
  readonly vintage: number;
  /** Whom to credit, in French: it goes into French documents. */
  readonly source: string;
  readonly members: readonly PublishedMember[];
  /** They are all communes of an intercommunality: those that the table lacks are missing there. */
  readonly isWhole: boolean;
  /** Names are as new as the codes: a code under another name is another commune. */
  readonly asksForNames: boolean;
}

/** null: of that vintage there is no population of that kind, and none of the other stands in for it. */
export function publishedEpci(epci: Epci, kind: PopulationKind): Published | null {
  if (epci.population[kind] === null) return null;
  return {
    kind,
    vintage: epci.vintage,
    source: sourceOf(epci.vintage, epci.census),
    members: epci.members,
    isWhole: true,
    // What ships has the newest names, whatever the vintage.
    asksForNames: false,
  };
}

/** null: the file does not give populations of that kind. */
export function publishedFile(
  { communes, figures }: PopulationFile,
  fileName: string,
  kind: PopulationKind,
  vintage: number,
): Published | null {
  if (!figures.includes(kind)) return null;
  return {
    kind,
    vintage,
    source: `Populations de référence ${vintage}, en vigueur au 1er janvier ${inForceFrom(vintage)} (INSEE) ; fichier ${fileName}`,
    members: communes.map(({ code, name, municipale, totale }) => ({
      inseeCode: code,
      siren: '',
      name,
      population: { municipale, totale },
    })),
    isWhole: false,
    asksForNames: true,
  };
}
