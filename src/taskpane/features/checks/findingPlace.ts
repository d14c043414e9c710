import type { FindingCode } from '../../../workbook/read/findings/register';

/** Where the guide speaks of a finding: the page and the anchor in it. A test looks every one up. */
export const findingPlace = (code: FindingCode): `anomalies.html#${FindingCode}` => `anomalies.html#${code}`;
