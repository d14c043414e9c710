import type { GuidePage } from './markdown';

/** What the search knows of a section. */
export interface IndexLine {
  /** Name of its file. */
  readonly page: string;
  readonly anchor: string;
  readonly title: string;
  readonly pageTitle: string;
  readonly text: string;
}

export function searchIndex(pages: readonly GuidePage[]): IndexLine[] {
  return pages.flatMap(({ source, title: pageTitle, sections }) =>
    sections.map(({ anchor, title, text }) => ({ page: source.name, anchor, title, pageTitle, text })),
  );
}
