import { billing } from './billing';
import { documents } from './documents';
import { fromNothing } from './fromNothing';
import { inWorkbook } from './inWorkbook';
import type { Stage, State } from './stage';
import { unread } from './unread';

/** A journey through states of the pane, one after the other; `fromEmpty`: it begins in an empty workbook. */
interface Journey {
  readonly states: (stage: Stage) => readonly State[];
  readonly fromEmpty?: true;
}

/** All states of the pane; which language it speaks and what the workbook holds is the stage's. */
export const JOURNEYS = {
  fromNothing: { states: fromNothing, fromEmpty: true },
  inWorkbook: { states: inWorkbook },
  documents: { states: documents },
  billing: { states: billing },
  unread: { states: unread },
} as const satisfies Readonly<Record<string, Journey>>;

export type JourneyName = keyof typeof JOURNEYS;
export const JOURNEY_NAMES = Object.keys(JOURNEYS) as readonly JourneyName[];
