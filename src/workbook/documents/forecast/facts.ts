import type { Application } from '../../../core/convention';
import { CAUSE_KINDS, evolutionOfOne, type CauseKind } from '../../../core/explanation/evolution';
import { Decimal, type Euros } from '../../../core/money';
import type { CommuneRecap, Recap } from '../../../core/recap';
import type { DocumentSource } from '../document';
import { uncertaintiesOf, type Uncertainty } from './uncertainties';

/** An amount in the year that is there and in the next one, EUR in cents; null: it does not use the application then. */
export interface ForecastLine {
  readonly application: string;
  /** As it is in the next year; null: it is no more, or not re-billed. */
  readonly next: Application | null;
  readonly before: Euros | null;
  readonly after: Euros | null;
}

/** What is known of a commune's next year. */
export interface Forecast {
  readonly commune: {
    readonly name: string;
    readonly inseeCode: string | null;
    readonly siret: string | null;
  };
  /** The year that is forecast. */
  readonly year: number;
  readonly standing: ForecastStanding;
  /** In the order of the applications, those that are no more last. */
  readonly lines: readonly ForecastLine[];
  /** Rounding gap and total; of the total, `before` is null where it is no member yet. */
  readonly gap: { readonly before: Euros; readonly after: Euros };
  readonly total: { readonly before: Euros | null; readonly after: Euros };
  /** Why the total differs, EUR: together they are the difference. None where it differs in nothing. */
  readonly causes: readonly { readonly kind: CauseKind; readonly effect: Euros }[];
  readonly uncertainties: readonly Uncertainty[];
}

/** known: there is an amount. The others say why there is none; successor null: it just leaves. */
export type ForecastStanding =
  | { readonly kind: 'known' }
  | { readonly kind: 'termEnds'; readonly lastYear: number }
  | { readonly kind: 'left'; readonly successor: string | null };

/** Of the year after `year`. null: the commune is a member in neither. */
export function forecastOf(source: DocumentSource, year: number, name: string): Forecast | null {
  const { settings } = source.reading;
  const next = year + 1;
  const [before, after] = [source.rowOf(year, name), source.rowOf(next, name)];
  const known = after ?? before;
  if (known === undefined) return null;
  const isOver = next > settings.lastYear;
  const none = { gap: { before: ZERO, after: ZERO }, total: { before: before?.total ?? null, after: ZERO } };
  const of = { commune: known.commune, year: next };
  if (isOver || after === undefined) {
    const standing: ForecastStanding = isOver
      ? { kind: 'termEnds', lastYear: settings.lastYear }
      : { kind: 'left', successor: source.memberOf(known.commune.name)?.membership?.end?.successor ?? null };
    return { ...of, ...none, standing, lines: [], causes: [], uncertainties: [] };
  }
  const recaps = [source.recapOf(year), source.recapOf(next)] as const;
  const { effects } = evolutionOfOne(recaps, after.commune.name);
  const lines = linesOf(recaps, before, after);
  return {
    ...of,
    standing: { kind: 'known' },
    lines,
    gap: { before: before?.roundingGap ?? ZERO, after: after.roundingGap },
    total: { before: before?.total ?? null, after: after.total },
    causes: CAUSE_KINDS.map((kind) => ({ kind, effect: effects[kind] })).filter(
      ({ effect }) => !effect.isZero(),
    ),
    uncertainties: uncertaintiesOf(
      source,
      next,
      after.commune.name,
      lines.flatMap((line) => (line.after === null ? [] : [line.application])),
    ),
  };
}

/** Of all communes of the year, then of those that come with the next one. */
export function forecastsOf(source: DocumentSource, year: number): readonly Forecast[] {
  const rows = [year, year + 1].flatMap((each) => source.recapOf(each).rows);
  const names = new Set(rows.map(({ commune }) => commune.name));
  return [...names].flatMap((name) => forecastOf(source, year, name) ?? []);
}

const ZERO = new Decimal(0);

function linesOf(
  [present, next]: readonly [Recap, Recap],
  before: CommuneRecap | undefined,
  after: CommuneRecap,
): ForecastLine[] {
  const lineOf = (recap: Recap, row: CommuneRecap | undefined, name: string): Euros | null =>
    row?.lines[recap.applications.findIndex((of) => of.application.name === name)] ?? null;
  const names = new Set(
    [next, present].flatMap(({ applications }) => applications.map((of) => of.application.name)),
  );
  return [...names]
    .map((application) => ({
      application,
      next: next.applications.find((of) => of.application.name === application)?.application ?? null,
      before: lineOf(present, before, application),
      after: lineOf(next, after, application),
    }))
    .filter((line) => line.before !== null || line.after !== null);
}
