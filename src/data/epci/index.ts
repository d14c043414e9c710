export { departmentOf, findEpci, type CommuneCodes } from './find';
export { loadCommuneNames, loadEpci, loadIndex } from './load';
export { searchEpci } from './search';
export { inForceFrom, MUNICIPALE_VINTAGES, sourceOf, VINTAGES, vintagesOf } from './source';
export type { Epci, EpciEntry, EpciIndex, EpciMember, EpciType, PopulationKind, Populations } from './types';
