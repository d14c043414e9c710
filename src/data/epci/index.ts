export { departmentOf, findEpci, type CommuneCodes } from './find';
export { loadCommuneNames, loadEpci, loadIndex } from './load';
export { searchEpci } from './search';
export { inForceFrom, sourceOf, VINTAGES } from './source';
export type { Epci, EpciEntry, EpciIndex, EpciMember, EpciType, PopulationKind, Populations } from './types';
