import PDFDocument from 'pdfkit';
import type { FileProperties } from '../fileProperties';
import { xmlText } from '../xml';

/**
 * A document that can be archived (PDF/A-2a, ISO 19005-2) and is told to people who do not see it (PDF/UA-1, ISO
 * 14289-1): with its language, title and structure, its fonts and its colours inside.
 */

/** Of PDFKit, what its types leave out. */
interface Internals {
  readonly info: Record<string, unknown>;
}

/** Says of PDF/UA's own property what PDF/A wants to know of any that it does not know. */
const PDF_UA = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const NO_DATE = new Date(0);

export class ArchivalDocument extends PDFDocument {
  private readonly properties: FileProperties;
  private readonly made: Date | null;

  constructor(properties: FileProperties) {
    const made = properties.date === undefined ? null : new Date(`${properties.date}T00:00:00Z`);
    super({
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      margin: 0,
      // None of those that every reader is said to have: what is not inside is not there in thirty years.
      font: null as unknown as string,
      // From these PDFKit makes the identifier of the file: the same ones for the same document.
      info: { Title: properties.title, Author: properties.creator, CreationDate: made ?? NO_DATE },
    });
    this.properties = properties;
    this.made = made;
    const { info } = this as unknown as Internals;
    // No program, and no date that nobody gave.
    delete info['Producer'];
    delete info['Creator'];
    if (made === null) delete info['CreationDate'];
  }

  /** Called by PDFKit for the metadata that must say the same as the document's properties: its own escapes nothing. */
  _addInfo(): void {
    const { title, creator } = this.properties;
    const moment =
      this.made === null ? '' : `<xmp:CreateDate>${this.made.toISOString().slice(0, 19)}Z</xmp:CreateDate>`;
    this.appendXML(
      [
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
        `<dc:creator><rdf:Seq><rdf:li>${xmlText(creator)}</rdf:li></rdf:Seq></dc:creator>`,
        '<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>',
        moment,
        '</rdf:Description>',
        PDF_UA,
      ].join('\n'),
    );
  }
}

/** All that a document writes, once it is ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    document.end();
  });
}
