import type { Preview } from '../support/preview';

/** Upper limit for what takes a moment, in milliseconds: a sheet for each of many communes, too. */
export const LIMIT = 180_000;

/** Opens a page or brings about a state, from wherever the one before it left the pane. */
export type State = readonly [name: string, go: () => Promise<unknown>];

export type Language = 'fr' | 'en';

/** What the workbook holds: the example, or what a large body may have. */
export type Weight = 'example' | 'heavy';

/** What a person does to bring a state about, in either language and with either workbook. */
export class Stage {
  constructor(
    readonly preview: Preview,
    readonly language: Language = 'fr',
    readonly weight: Weight = 'example',
  ) {}

  get isHeavy(): boolean {
    return this.weight === 'heavy';
  }

  readonly click = (testId: string): Promise<void> => this.preview.inPane(testId).first().click();

  readonly fill = (testId: string, text: string): Promise<void> =>
    this.preview.inPane(testId).first().fill(text);

  readonly check = (testId: string): Promise<void> => this.preview.inPane(testId).check();

  readonly shown = (testId: string): Promise<void> =>
    this.preview.inPane(testId).first().waitFor({ timeout: LIMIT });

  readonly page = (name: string): Promise<void> =>
    this.preview.pane.locator(`[data-page="${name}"]`).waitFor({ timeout: LIMIT });

  /** The page with its title, which has the focus: a page may be fetched when it is opened. */
  readonly heading = (name: string): Promise<void> =>
    this.preview.pane.locator(`[data-page="${name}"] h1`).waitFor({ timeout: LIMIT });

  /** Presses one, and waits for the other. */
  readonly open = (testId: string, until: string): Promise<void> =>
    this.click(testId).then(() => this.shown(until));

  readonly type = (sheet: string, a1: string, content: string): Promise<void> =>
    this.preview.page.evaluate(
      ([name, address, text]) => window.quotePartHost!.typeInGrid(name, address, text),
      [sheet, a1, content] as const,
    );

  /** What the communes and applications of the workbook are called; none before there is a table of them. */
  readonly names = (): Promise<string[]> =>
    this.preview.page.evaluate(() => {
      const { sheets } = window.quotePartHost!.snapshotAll() as {
        readonly sheets: readonly {
          readonly name: string;
          readonly cells: Readonly<Record<string, { readonly value?: unknown }>>;
        }[];
      };
      return sheets
        .filter(({ name }) => name === 'Communes' || name === 'Applications')
        .flatMap(({ cells }) =>
          Object.entries(cells).flatMap(([at, { value }]) =>
            /^A(?!1$)\d+$/.test(at) && typeof value === 'string' && value !== '' ? [value] : [],
          ),
        );
    });

  /** Presses what saves a file, and waits for it. */
  readonly saved = async (testId: string): Promise<void> => {
    await Promise.all([this.preview.page.waitForEvent('download', { timeout: LIMIT }), this.click(testId)]);
  };

  /** What the pane says in its language. */
  said(words: Readonly<Record<Language, string>>): string {
    return words[this.language];
  }

  /** An entry of the list in Données, from any page in it. */
  readonly openEntry = async (testId: string, until: string): Promise<void> => {
    const back = this.preview.inPane('back');
    while ((await back.count()) > 0) {
      const before = await this.preview.pane.locator('h1').innerText();
      await back.first().click();
      await this.preview.pane.locator('h1').filter({ hasNotText: before }).waitFor();
    }
    await this.open(testId, until);
  };

  readonly backToDocuments = (): Promise<void> => this.open('back', 'draw-recap');
}
