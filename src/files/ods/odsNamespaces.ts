/** Attributes of the root element of every part: the names that the parts use, and the version of the format. */
export const NAMESPACES = (
  [
    ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
    ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
    ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
    ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
    ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
    ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
    ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
    ['config', 'urn:oasis:names:tc:opendocument:xmlns:config:1.0'],
    ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
    ['dc', 'http://purl.org/dc/elements/1.1/'],
    ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
    ['xlink', 'http://www.w3.org/1999/xlink'],
    ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
  ] as const
)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
export const VERSION = ' office:version="1.3"';
