import { zlibSync } from 'fflate';
import type { Picture } from '../../core/picture';
import { jpegFacts } from '../picture/jpeg';
import { decodePng } from '../picture/png';
import { bytesOfPicture } from '../picture/readPicture';
import type { Box } from './sheetMetrics';

/** Of PDFKit, what its types leave out. */
interface Reference {
  end(bytes: Uint8Array): void;
}
interface Internals {
  ref(data: object): Reference;
  addContent(operators: string): void;
  readonly page: { readonly xobjects: Record<string, Reference> };
}

/** Pictures that a document has already, by their files. */
const known = new WeakMap<PDFKit.PDFDocument, Map<string, Reference>>();

/** A picture in a box of the page, from its upper left corner; the same one stands in the document once. */
export function drawPicture(document: PDFKit.PDFDocument, picture: Picture, box: Box): void {
  const internals = document as unknown as Internals;
  const pictures = known.get(document) ?? new Map<string, Reference>();
  known.set(document, pictures);
  const reference = pictures.get(picture.data) ?? pictureObject(internals, picture);
  pictures.set(picture.data, reference);
  internals.page.xobjects['Picture'] = reference;
  const numbers = [box.width, 0, 0, -box.height, box.left, box.top + box.height];
  internals.addContent(`q ${numbers.map((value) => value.toFixed(3)).join(' ')} cm /Picture Do Q`);
}

/** A JPEG as it is; of a PNG its pixels, and what shines through beside them (ISO 32000-1, 8.9.5). */
function pictureObject(document: Internals, picture: Picture): Reference {
  const bytes = bytesOfPicture(picture);
  const image = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8 };
  const { width: Width, height: Height } = picture;
  const object = (facts: object, content: Uint8Array): Reference => {
    const reference = document.ref({ ...image, Width, Height, ...facts });
    reference.end(content);
    return reference;
  };
  if (picture.format === 'jpeg') {
    const ColorSpace = jpegFacts(bytes)?.components === 1 ? 'DeviceGray' : 'DeviceRGB';
    return object({ ColorSpace, Filter: 'DCTDecode' }, bytes);
  }
  const pixels = decodePng(bytes);
  if (pixels === null) throw new Error('A picture that cannot be read was kept.');
  const packed = { Filter: 'FlateDecode' };
  const mask =
    pixels.alpha === null
      ? {}
      : { SMask: object({ ColorSpace: 'DeviceGray', ...packed }, zlibSync(pixels.alpha)) };
  const ColorSpace = pixels.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  return object({ ColorSpace, ...packed, ...mask }, zlibSync(pixels.samples));
}
