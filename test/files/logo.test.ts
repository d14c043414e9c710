/** The creditor's logo: what is taken as one, and where it stands in each kind of file. */
import { strFromU8, unzipSync } from 'fflate';
import type { Picture } from '../../src/core/picture';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { decodePng } from '../../src/files/picture/png';
import {
  bytesOfPicture,
  parsePicture,
  PICTURE_LIMITS,
  readPicture,
} from '../../src/files/picture/readPicture';
import { serialisePicture } from '../../src/workbook/plan/logo';
import { writeWorkbook } from '../../src/files/workbookFile';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { checkWhole, ISO_29500, ODF_13 } from '../helpers/fileSchemas';
import { testWith } from '../helpers/needs';
import { PDFTOTEXT, structureOf } from '../helpers/pdf';
import { pdfFonts } from '../helpers/pdfFonts';
import { colorAt, HEIGHT, jpeg, LOGO, png, WIDTH } from '../helpers/pictures';
import { communePlans } from './communeFiles';

function taken(bytes: Uint8Array): Picture {
  const reading = readPicture(bytes);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.picture;
}

describe('what is taken as a logo', () => {
  test.each([
    ['with transparency', 6, 8],
    ['of sixteen bits', 6, 16],
    ['of colours', 2, 8],
    ['of a palette', 3, 8],
    ['of a palette of four', 3, 2],
    ['of greys', 0, 8],
    ['of four greys', 0, 2],
    ['of greys with transparency', 4, 8],
  ] as const)('a PNG %s, each filter of its lines undone', (_, colorType, depth) => {
    const bytes = png({ colorType, depth, filters: [0, 1, 2, 3, 4] });
    expect(taken(bytes)).toMatchObject({ format: 'png', width: WIDTH, height: HEIGHT });
    const { samples, alpha, channels } = decodePng(bytes)!;
    for (let y = 0; y < HEIGHT; y += 1)
      for (let x = 0; x < WIDTH; x += 1) {
        const [red, green, blue, opaque] = colorAt(x, y);
        const at = y * WIDTH + x;
        const grey = Math.round((red + green + blue) / 3);
        const few = Math.round(((grey >> 6) * 255) / 3);
        const expected = channels === 3 ? [red, green, blue] : [depth === 2 ? few : grey];
        expect([...samples.subarray(at * channels, (at + 1) * channels)]).toEqual(expected);
        if (alpha !== null) expect(alpha[at]).toBe(opaque);
      }
  });

  test('a JPEG of colours or greys', () => {
    for (const made of [jpeg(), jpeg({ components: 1 }), jpeg({ frame: 0xc2 })])
      expect(taken(made)).toMatchObject({ format: 'jpeg', width: WIDTH, height: HEIGHT });
  });

  test.each([
    ['another kind of file', new TextEncoder().encode('<svg onload="alert(1)"/>'), 'kind'],
    ['nothing', new Uint8Array(0), 'kind'],
    ['the inks of a press', jpeg({ components: 4 }), 'kind'],
    ['more pixels than a document needs', png({ colorType: 0, size: [2_001, 1] }), 'tooLarge'],
    ['more bytes', Uint8Array.from([...LOGO, ...new Uint8Array(PICTURE_LIMITS.bytes)]), 'tooLarge'],
    ['a PNG that is interlaced', png({ colorType: 6, interlace: 1 }), 'broken'],
    ['a PNG that was cut off', LOGO.slice(0, -20), 'broken'],
    ['a PNG with no more than its beginning', LOGO.slice(0, 12), 'broken'],
    ['a PNG whose header says more', withHeight(LOGO, HEIGHT + 1), 'broken'],
    ['a PNG whose header says less', withHeight(LOGO, HEIGHT - 1), 'broken'],
    ['a JPEG that was cut off', jpeg({ ended: false }), 'broken'],
    ['a JPEG of a kind that few read', jpeg({ frame: 0xc9 }), 'broken'],
  ] as const)('not %s', (_, bytes, problem) => {
    expect(readPicture(bytes)).toEqual({ ok: false, problem });
  });

  test('kept and read again it is the same; what was damaged meanwhile is none', () => {
    const picture = taken(LOGO);
    expect(parsePicture(serialisePicture(picture))).toEqual(picture);
    expect([...bytesOfPicture(picture)]).toEqual([...LOGO]);
    const cut = serialisePicture({ ...picture, data: picture.data.slice(0, 40) });
    const noBase64 = serialisePicture({ ...picture, data: 'é' });
    for (const kept of [null, '', 'é', cut, noBase64, '{"data":1}']) expect(parsePicture(kept)).toBeNull();
  });
});

function withHeight(bytes: Uint8Array, height: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(20, height);
  return changed;
}

const PROPERTIES = { title: 'T', creator: 'Pays <de> « Val » & Cie', date: '2021-09-30' };
const WITH_LOGO = { ...PROPERTIES, logo: taken(LOGO) };
const CONTENT = new Set(['letter', 'statement', 'annexe2']);

describe('in a commune’s file', () => {
  let plans: SheetPlan[];
  beforeAll(async () => {
    plans = (await communePlans({ filling: 'frozen', content: CONTENT }))({ name: 'Fabrègues' });
  });

  test('letter and statement have room for it, annexe 2 has none', () => {
    expect(plans.map(({ kind, logo }) => [kind, logo !== undefined])).toEqual([
      ['letter', true],
      ['settlementStatement', true],
      ['communeRecap', false],
    ]);
  });

  test('.xlsx: once in the file, on each sheet that has room, beside the charts', async () => {
    const bytes = await writeWorkbook(plans, WITH_LOGO, 'xlsx');
    const parts = unzipSync(bytes);
    expect([...parts['xl/media/logo.png']!]).toEqual([...LOGO]);
    const drawings = Object.keys(parts).filter((path) => /^xl\/drawings\/drawing/.test(path));
    expect(drawings).toHaveLength(3);
    for (const path of drawings.slice(0, 2)) {
      const xml = strFromU8(parts[path]!);
      expect(xml).toContain('<a:blip r:embed="rId1"/>');
      expect(xml).toContain('descr="Logo : Pays &lt;de&gt; « Val » &amp; Cie"');
    }
  });

  test.each(['xlsx', 'ods'] as const)(
    '.%s without one: as it always was, whatever the room',
    async (format) => {
      const bare = plans.map(({ logo: _, ...plan }) => plan);
      expect(Buffer.from(await writeWorkbook(plans, PROPERTIES, format))).toEqual(
        Buffer.from(await writeWorkbook(bare, PROPERTIES, format)),
      );
      expect(Object.keys(unzipSync(await writeWorkbook(plans, PROPERTIES, format))).join()).not.toContain(
        'logo',
      );
    },
  );

  test('.ods: once in the file, a shape of each sheet that has room', async () => {
    const parts = unzipSync(await writeWorkbook(plans, WITH_LOGO, 'ods'));
    expect([...parts['Pictures/logo.png']!]).toEqual([...LOGO]);
    const xml = strFromU8(parts['content.xml']!);
    expect(xml.match(/<draw:image xlink:href="Pictures\/logo\.png"/g)).toHaveLength(2);
    expect(xml).toContain('<svg:desc>Logo : Pays &lt;de&gt; « Val » &amp; Cie</svg:desc>');
  });

  testWith([PDFTOTEXT], 'PDF: a figure with its words, its picture once; none without', async () => {
    const bytes = await writePdf(plans, WITH_LOGO, pdfFonts);
    const figures = structureOf(bytes).match(/Figure/g) ?? [];
    const bare = await writePdf(plans, PROPERTIES, pdfFonts);
    expect(figures.length - (structureOf(bare).match(/Figure/g) ?? []).length).toBe(2);
    const images =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g) ?? [];
    // The colours, and what shines through.
    expect(images).toHaveLength(2);
    expect(Buffer.from(bare).toString('latin1')).not.toContain('/Subtype /Image');
  });

  testWith([...ISO_29500, ...ODF_13], 'both are valid', async () => {
    for (const format of ['xlsx', 'ods'] as const) {
      const name = `logo.${format}`;
      expect(checkWhole(await writeWorkbook(plans, WITH_LOGO, format), name)).toMatch(
        /^[1-9]\d* parts checked\n$/,
      );
    }
  });
});
