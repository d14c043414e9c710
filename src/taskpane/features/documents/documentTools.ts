/** What else the page of documents leads to, in its order. A new one is added here, to the page and to both languages. */
export const DOCUMENT_TOOLS = [
  'sheets',
  'communeFiles',
  'documentFile',
  'accounting',
  'interventions',
  'council',
] as const;
export type DocumentTool = (typeof DOCUMENT_TOOLS)[number];
