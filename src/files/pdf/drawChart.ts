import type { PlanChart } from '../../workbook/plan/sheetPlan';
import { CHART_STYLE } from '../../workbook/plan/sheetStyles';
import { chartData } from '../sheet/chartData';
import type { FileSheet } from '../sheet/fileSheet';
import { shownNumber } from '../../workbook/plan/shownNumber';
import { cleanText } from '../xml';
import type { Drawing, WrittenText } from './drawing';
import type { Face } from './fonts';
import type { Box } from './sheetMetrics';

const AXIS = '#B3B3B3';
/** Of the room of a bar, what is left free beside it. */
const GAP = 0.4;
/** Of the width, at most for the names of lying bars. */
const MOST_NAMES = 0.4;
const FACES: readonly Face[] = ['regular', 'bold'];

/** Each text of a chart with its face. */
export function* chartTexts(sheet: FileSheet, chart: PlanChart): Generator<readonly [Face, string]> {
  for (const face of FACES) {
    yield [face, chart.title];
    for (const { name, amount } of barsOf(sheet, chart)) yield [face, name + amount];
  }
}

interface Bar {
  readonly name: string;
  readonly amount: string;
  /** Of the largest: 0 to 1. */
  readonly part: number;
}

function barsOf(sheet: FileSheet, chart: PlanChart): Bar[] {
  const { names, values } = chartData(sheet, chart);
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  return names.map((name, index) => {
    const value = values[index] ?? null;
    return {
      name: cleanText(name).replaceAll('\n', ' '),
      amount: value === null ? '' : shownNumber(value, chart.numberFormat),
      part: value === null || largest === 0 ? 0 : Math.max(0, value) / largest,
    };
  });
}

/** Bars from 0, each with its name and its amount, as the programs of spreadsheets draw them. */
export function drawChart(
  drawing: Drawing,
  sheet: FileSheet,
  chart: PlanChart,
  box: Box,
  scale: number,
): void {
  const letters = (chart.letters ?? 1) * scale;
  const title = text(cleanText(chart.title), 'bold', CHART_STYLE.titleSize * letters);
  const middle = title.size * 1.6;
  drawing.writeAligned(title, 'Center', box.left, box.left + box.width, box.top + middle);
  const under = title.size * 2.4;
  const plot = { ...box, top: box.top + under, height: box.height - under };
  const bars = barsOf(sheet, chart);
  const size = CHART_STYLE.labelSize * letters;
  if (chart.kind === 'bars') lyingBars(drawing, bars, plot, size);
  else standingBars(drawing, bars, plot, size);
}

function lyingBars(drawing: Drawing, bars: readonly Bar[], plot: Box, size: number): void {
  const margin = size;
  const names = Math.min(MOST_NAMES * plot.width, widest(drawing, bars, 'name', size));
  const amounts = widest(drawing, bars, 'amount', size);
  const zero = plot.left + margin + names + size / 2;
  const length = plot.left + plot.width - margin - amounts - size / 2 - zero;
  const room = (plot.height - margin) / Math.max(1, bars.length);
  bars.forEach(({ name, amount, part }, index) => {
    const top = plot.top + index * room;
    const base = top + room / 2 + size * 0.33;
    drawing.writeAligned(
      fitted(drawing, name, names, size),
      'Right',
      plot.left + margin,
      zero - size / 2,
      base,
    );
    const bar = room * (1 - GAP);
    if (part > 0) drawing.fill(CHART_STYLE.bar, zero, top + (room - bar) / 2, length * part, bar);
    drawing.write(text(amount, 'regular', size), zero + length * part + size / 3, base);
  });
  drawing.document
    .moveTo(zero, plot.top)
    .lineTo(zero, plot.top + room * bars.length)
    .lineWidth(0.5)
    .stroke(AXIS);
}

function standingBars(drawing: Drawing, bars: readonly Bar[], plot: Box, size: number): void {
  const margin = size;
  const room = (plot.width - 2 * margin) / Math.max(1, bars.length);
  const zero = plot.top + plot.height - size * 2.4;
  const length = zero - plot.top - size * 1.6;
  bars.forEach(({ name, amount, part }, index) => {
    const left = plot.left + margin + index * room;
    const bar = room * (1 - GAP);
    const height = length * part;
    if (part > 0) drawing.fill(CHART_STYLE.bar, left + (room - bar) / 2, zero - height, bar, height);
    const above = zero - height - size * 0.4;
    drawing.writeAligned(fitted(drawing, amount, room, size), 'Center', left, left + room, above);
    drawing.writeAligned(
      fitted(drawing, name, room * 0.96, size),
      'Center',
      left,
      left + room,
      zero + size * 1.3,
    );
  });
  drawing.rule(AXIS, 0.5, plot.left + margin, plot.left + margin + room * bars.length, zero);
}

const text = (content: string, face: Face, size: number): WrittenText => ({
  text: content,
  face,
  size,
  color: CHART_STYLE.ink,
});

function widest(drawing: Drawing, bars: readonly Bar[], of: 'name' | 'amount', size: number): number {
  return Math.max(0, ...bars.map((bar) => drawing.width({ text: bar[of], face: 'regular', size })));
}

/** Smaller where it would be wider than its room. */
function fitted(drawing: Drawing, content: string, room: number, size: number): WrittenText {
  const width = drawing.width({ text: content, face: 'regular', size });
  return text(content, 'regular', size * Math.min(1, room / Math.max(1, width)));
}
