import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RawCell } from '../read/rawTables';
import { isCount, MARK_VERSION, type NewerLabel, type SheetLabel, type SheetMark } from './sheetMark';
import type { Filling } from './sheetPlan';

/**
 * Label and mark once more, in names that only their sheet knows. Other programs drop custom properties when they save
 * a workbook, and keep names; a sheet that is copied into another workbook takes its own with it. A name points at the
 * sheet's A1 and says nothing there: what it says stands in the name itself, `_QuotePart1_1_2_…`, which holds the
 * version, which piece it is of how many, and the piece, in letters and digits that every program takes.
 * The look is left out: it is long, and only a drawing that fails asks for it.
 */
const NAME = /^_QuotePart(\d+)_(\d+)_(\d+)_([A-Z2-7]+)$/i;

/** Whatever comes after it: of any version, whole or not. */
const OURS = /^_QuotePart(\d+)(?:_|$)/i;

/** Excel takes 255 characters. */
const LONGEST_PIECE = 230;

export interface NamedMark {
  readonly label: SheetLabel;
  readonly mark: SheetMark;
}

/** The names for a sheet, in the order in which they are read. */
export function markNames(label: SheetLabel, mark: SheetMark): string[] {
  const text = base32(pack(label, mark));
  const pieces = text.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'g')) ?? [];
  return pieces.map((piece, index) => `_QuotePart${MARK_VERSION}_${index + 1}_${pieces.length}_${piece}`);
}

export function isMarkName(name: string): boolean {
  return OURS.test(name);
}

/** What the names of a sheet say; null: there are none of ours, or not all pieces. Case does not matter. */
export function readMarkNames(names: readonly string[]): NamedMark | NewerLabel | null {
  const versions = names.flatMap((name) => OURS.exec(name)?.[1] ?? []).map(Number);
  const version = Math.max(0, ...versions);
  if (version > MARK_VERSION) return { version, kind: null, year: null, subject: null };
  const pieces = names
    .flatMap((name) => {
      const [, , number, count, piece] = NAME.exec(name) ?? [];
      return piece === undefined ? [] : [{ number: Number(number), count: Number(count), piece }];
    })
    .sort((a, b) => a.number - b.number);
  if (!pieces.every(({ number, count }, index) => number === index + 1 && count === pieces.length))
    return null;
  const bytes = fromBase32(
    pieces
      .map(({ piece }) => piece)
      .join('')
      .toUpperCase(),
  );
  return bytes === null || bytes.length === 0 ? null : unpack(bytes);
}

// --- what they say, as JSON: the pieces of a list, in this order

const FILLINGS: readonly Filling[] = ['live', 'portable', 'frozen'];

/** How many say where the body stands; what comes behind them, earlier versions do not read. */
const PLACES = 6;

function pack(label: SheetLabel, mark: SheetMark): Uint8Array {
  const { row, column, rows, columns, keyRow, keyColumn } = mark.body;
  const facts: RawCell[] = [
    label.kind,
    label.year,
    label.subject ?? '',
    FILLINGS.indexOf(mark.filling),
    label.rows,
    label.columns,
    mark.fingerprint,
    mark.values ?? '',
    mark.cellsCode ?? '',
    mark.drawnOn ?? '',
    mark.note ?? '',
    ...[row, column, rows, columns, keyRow, keyColumn],
    ...(mark.origin === undefined
      ? []
      : [mark.origin.fingerprint, mark.origin.frozenOn, mark.origin.inseeCode ?? '']),
  ];
  return utf8ToBytes(JSON.stringify(facts));
}

function unpack(bytes: Uint8Array): NamedMark | null {
  const facts = parse(new TextDecoder().decode(bytes));
  if (facts === null) return null;
  const [kind, year, subject, fillingAt, labelRows, labelColumns, fingerprint, ...others] = facts;
  const [values, cellsCode, drawnOn, note, ...places] = others;
  const [row = 0, column = 0, rows = 0, columns = 0, keyRow = 0, keyColumn = 0] = places.map(Number);
  const [versionFingerprint, frozenOn = '', inseeCode] = places.slice(PLACES).map(String);
  const filling = FILLINGS[Number(fillingAt)];
  if (typeof kind !== 'string' || typeof year !== 'number' || filling === undefined) return null;
  if (typeof fingerprint !== 'string') return null;
  if (!isCount(labelRows) || !isCount(labelColumns)) return null;
  const what = { version: MARK_VERSION, kind, year } as const;
  const given = (key: string, value: unknown): Readonly<Record<string, string>> =>
    typeof value === 'string' && value !== '' ? { [key]: value } : {};
  return {
    label: {
      ...what,
      ...given('subject', subject),
      frozen: filling === 'frozen',
      rows: labelRows,
      columns: labelColumns,
    },
    mark: {
      ...what,
      filling,
      fingerprint,
      ...given('note', note),
      ...given('values', values),
      ...given('drawnOn', drawnOn),
      ...given('cellsCode', cellsCode),
      ...(versionFingerprint === undefined
        ? {}
        : {
            origin: {
              kind: 'version',
              fingerprint: versionFingerprint,
              frozenOn,
              ...given('inseeCode', inseeCode),
            },
          }),
      body: { row, column, rows, columns, keyRow, keyColumn },
      look: null,
    },
  };
}

function parse(text: string): unknown[] | null {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

// --- RFC 4648, without its padding

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) text += ALPHABET.charAt((bits >>> (count - 5)) & 31);
    bits &= (1 << count) - 1;
  }
  return count === 0 ? text : text + ALPHABET.charAt((bits << (5 - count)) & 31);
}

function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5) | value;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >>> count) & 255);
    bits &= (1 << count) - 1;
  }
  return Uint8Array.from(bytes);
}
