import type { ExcelFacts } from '../../../excel/probes/facts';
import type { Browser } from '../../../excel/probes/probe';
import { PROBE_GROUPS, PROBES, type ProbeGroup, type ProbeId } from '../../../excel/probes/register';
import type { Diagnostic, ProbeFinding } from '../../../excel/probes/runProbes';
import type { DiagnosticWords } from './words';
import type { ProbeWords } from './words/probes';

/** The diagnostic in words, for the list and for the text that is passed on. */

export type Verdict = 'expected' | 'otherwise' | 'notTried';

export interface ReportLine {
  readonly id: ProbeId;
  readonly verdict: Verdict;
  readonly assumed: string;
  /** What was answered, or why nothing was. */
  readonly answer: string;
  /** What the add-in does; empty where all is as expected. */
  readonly consequence: string;
}

export interface ReportGroup {
  readonly group: ProbeGroup;
  readonly lines: readonly ReportLine[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Words {
  readonly page: DiagnosticWords;
  readonly probes: ProbeWords;
}

export function reportGroups({ findings }: Diagnostic, words: Words): readonly ReportGroup[] {
  return PROBE_GROUPS.map((group) => {
    const ids: readonly ProbeId[] = PROBES[group].map(({ id }) => id);
    return {
      group,
      lines: findings.filter(({ id }) => ids.includes(id)).map((finding) => lineOf(finding, words)),
    };
  });
}

export function verdictOf(finding: ProbeFinding): Verdict {
  if (finding.kind === 'notTried') return 'notTried';
  return finding.expected ? 'expected' : 'otherwise';
}

export function countsOf({ findings }: Diagnostic): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => verdictOf(finding) === verdict).length;
  return { expected: count('expected'), otherwise: count('otherwise'), notTried: count('notTried') };
}

function lineOf(finding: ProbeFinding, { page, probes }: Words): ReportLine {
  const { assumed, answers, otherwise } = probes[finding.id];
  const verdict = verdictOf(finding);
  const common = { id: finding.id, verdict, assumed };
  if (finding.kind === 'notTried') return { ...common, answer: reasonOf(finding, page), consequence: '' };
  // The answer is one of the probe's own, which the type of all of them together cannot say.
  const answer = (answers as Readonly<Record<string, string>>)[finding.answer] ?? finding.answer;
  return {
    ...common,
    answer: finding.code === null ? answer : `${answer} (${finding.code})`,
    consequence: finding.expected ? '' : otherwise,
  };
}

function reasonOf(
  { reason }: Extract<ProbeFinding, { kind: 'notTried' }>,
  { reasons }: DiagnosticWords,
): string {
  return reason.why === 'failed' ? reasons.failed({ code: reason.code }) : reasons[reason.why];
}

/** Names of their own, in every language; null: none that we know. */
const BROWSERS: Readonly<Record<Browser, string | null>> = {
  edge: 'Edge',
  chrome: 'Chromium',
  safari: 'Safari',
  firefox: 'Firefox',
  legacyEdge: 'Edge (EdgeHTML)',
  internetExplorer: 'Internet Explorer',
  unknown: null,
};

/** Which Excel it is. */
export function factsOf(facts: ExcelFacts, { facts: names }: DiagnosticWords): readonly Fact[] {
  const { platform, version, displayLanguage, contentLanguage, browser, culture, sets } = facts;
  const known = (...parts: readonly string[]): string =>
    parts.filter((part) => part !== '').join(' ') || names.unknown;
  return [
    { name: names.excel, value: known(platform, version) },
    { name: names.languages, value: known([displayLanguage, contentLanguage].filter(Boolean).join(', ')) },
    { name: names.browser, value: BROWSERS[browser] ?? names.unknown },
    {
      name: names.numbers,
      value:
        culture === null
          ? names.unknown
          : [culture.name, spelled(culture.groupSeparator), spelled(culture.decimalSeparator)].join(' '),
    },
    {
      name: names.sets,
      value: known(
        ...sets
          .map((set) => set.join(' '))
          .join(', ')
          .split(' '),
      ),
    },
  ];
}

/** Spaces look all the same: they are told by their number. */
function spelled(separator: string): string {
  return /^\s$/.test(separator)
    ? `U+${separator.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : separator;
}

const SIGNS: Readonly<Record<Verdict, string>> = { expected: '=', otherwise: '≠', notTried: '?' };

/** What is passed on: which Excel, and a line a probe with its id. Nothing of the person or the workbook is in it. */
export function reportText(diagnostic: Diagnostic, version: string, words: Words): string {
  const { page } = words;
  const facts = factsOf(diagnostic.facts, page).map(page.with);
  const groups = reportGroups(diagnostic, words).flatMap(({ group, lines }) => [
    '',
    page.groups[group],
    ...lines.map(({ id, verdict, assumed, answer }) => `${SIGNS[verdict]} ${id} – ${assumed} – ${answer}`),
  ]);
  const sheet = diagnostic.noSheet === null ? [] : [`${page.noSheet} (${diagnostic.noSheet.code})`];
  return [
    `Quote-part ${version} – ${page.title}`,
    ...facts,
    page.summary(countsOf(diagnostic)),
    ...sheet,
    ...groups,
  ].join('\n');
}
