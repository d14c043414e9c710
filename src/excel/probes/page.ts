import { canDownload } from '../openWorkbook';
import { excelRibbon } from '../ribbon';
import { pageProbe } from './probe';

/** What Office says that it has, and what the page of the pane can do. */

const has = (set: string, version: string): 'there' | 'missing' =>
  Office.context.requirements.isSetSupported(set, version) ? 'there' : 'missing';

export const PAGE_PROBES = [
  // The manifest asks for these: without them Excel does not offer the add-in.
  pageProbe({ id: 'excelApi', expected: ['there'], ask: () => has('ExcelApi', '1.12') }),
  pageProbe({ id: 'functionsRuntime', expected: ['there'], ask: () => has('CustomFunctionsRuntime', '1.3') }),
  pageProbe({
    id: 'sharedRuntime',
    expected: ['shown'],
    // Only a runtime that is shared shows the pane; it is in sight already, so that nothing changes.
    async ask() {
      if (has('SharedRuntime', '1.1') === 'missing') return 'missing';
      try {
        await Office.addin.showAsTaskpane();
        return 'shown';
      } catch {
        return 'refused';
      }
    },
  }),
  pageProbe({
    id: 'ribbonTabs',
    expected: ['there'],
    ask: () => (excelRibbon() === null ? 'missing' : 'there'),
  }),
  pageProbe({ id: 'undoGroup', expected: ['there'], ask: () => has('ExcelApi', '1.20') }),
  pageProbe({ id: 'renamedSheets', expected: ['there'], ask: () => has('ExcelApiOnline', '1.1') }),
  pageProbe({
    id: 'webView',
    expected: ['modern'],
    ask({ browser }) {
      if (browser === 'unknown') return 'unknown';
      return browser === 'internetExplorer' || browser === 'legacyEdge' ? 'old' : 'modern';
    },
  }),
  pageProbe({
    id: 'storage',
    expected: ['kept'],
    ask: ({ storage }) => (storage ? 'kept' : 'missing'),
  }),
  pageProbe({ id: 'clipboard', expected: ['api'], ask: ({ clipboard }) => clipboard }),
  pageProbe({
    id: 'savedFiles',
    expected: ['saved'],
    ask({ files }) {
      if (!files) return 'missing';
      return canDownload() ? 'saved' : 'opened';
    },
  }),
] as const;
