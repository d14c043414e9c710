/** The pictures of the guide: what somebody does in the preview until the pane shows what the picture is of. */
import type { Preview } from '../../test/e2e/support/preview';

/** Upper limit for what takes a moment, in milliseconds. */
const LIMIT = 60_000;

/** One thing after the other in the same pane; each ends with what its picture shows. */
export interface PictureStep {
  /** Of its file in docs/guide/images, without `.png`. */
  readonly name: string;
  readonly go: (hand: Hand) => Promise<unknown>;
}

export interface PictureJourney {
  /** Of the preview's address. */
  readonly query: string;
  readonly steps: readonly PictureStep[];
}

/** What a person does; everything waits for what it needs. */
export class Hand {
  constructor(readonly preview: Preview) {}

  async press(testId: string): Promise<void> {
    await this.preview.inPane(testId).first().click({ timeout: LIMIT });
  }

  async sees(testId: string): Promise<void> {
    await this.preview.inPane(testId).first().waitFor({ timeout: LIMIT });
  }

  async reads(words: string): Promise<void> {
    await this.preview.pane.getByText(words, { exact: false }).first().waitFor({ timeout: LIMIT });
  }

  async fills(testId: string, text: string): Promise<void> {
    await this.preview.inPane(testId).first().fill(text);
  }

  async chooses(testId: string, option: string): Promise<void> {
    await this.preview.inPane(testId).first().selectOption(option);
  }

  async scrollsTo(testId: string): Promise<void> {
    await this.preview
      .inPane(testId)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  }

  async types(sheet: string, address: string, content: string): Promise<void> {
    await this.preview.page.evaluate(
      ([name, a1, text]) => {
        if (window.quotePartHost === undefined) throw new Error('This page is no preview.');
        window.quotePartHost.typeInGrid(name, a1, text);
      },
      [sheet, address, content] as const,
    );
  }

  /** Beside what stands in a column of the sheet of the settings. */
  async typesBeside(
    key: string,
    [column, beside]: readonly [string, string],
    content: string,
  ): Promise<void> {
    const rows = Array.from({ length: 80 }, (_, index) => index + 2);
    for (const row of rows)
      if ((await this.preview.cell('Parametres', `${column}${row}`)).value === key)
        return this.types('Parametres', `${beside}${row}`, content);
    throw new Error(`${key} stands nowhere in Parametres.`);
  }

  /** The day as of which orders are seen, so that the pictures do not depend on today. Excel serial date, and as it is shown. */
  async isOn(serial: number, shown: string): Promise<void> {
    await this.typesBeside('Date de calcul', ['F', 'G'], String(serial));
    await this.reads(`Au ${shown}`);
  }

  async opensFile(testId: string, name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await this.preview.inPane(testId).setInputFiles(file);
  }

  /** Of the section Données, from wherever the pane is in it. */
  async entersData(testId: string): Promise<void> {
    await this.press('section-data');
    const back = this.preview.inPane('back');
    while ((await back.count()) > 0) {
      const before = await this.preview.pane.locator('h1').innerText();
      await back.first().click();
      await this.preview.pane.locator('h1').filter({ hasNotText: before }).waitFor({ timeout: LIMIT });
    }
    await this.press(testId);
  }

  async backToDocuments(): Promise<void> {
    await this.press('back');
    await this.sees('draw-recap');
  }

  /** Of several orders at once. */
  async recordsForMany(kind: string, date: string, said: string): Promise<void> {
    await this.press('orders-many');
    await this.chooses('many-event', kind);
    await this.fills('many-date', date);
    await this.press('many-save');
    await this.reads(said);
  }
}

const EMPTY: PictureJourney = {
  query: '?empty&pane=350',
  steps: [
    { name: 'accueil', go: (hand) => hand.sees('new-convention') },
    {
      name: 'assistant',
      async go(hand) {
        await hand.press('new-convention');
        await hand.fills('wizard-search', '200067106');
        await hand.preview.inPane('wizard-search').press('Enter');
        await hand.sees('wizard-source');
      },
    },
  ],
};

const DATA: PictureJourney = {
  query: '?pane=350',
  steps: [
    { name: 'apercu', go: (hand) => hand.sees('figure-billed') },
    { name: 'pourquoi', go: (hand) => hand.press('open-why').then(() => hand.sees('why-steps')) },
    {
      name: 'donnees',
      go: (hand) => hand.press('section-data').then(() => hand.sees('data-communes')),
    },
    {
      name: 'adhesions',
      go: (hand) => hand.entersData('data-subscriptions').then(() => hand.sees('matrix')),
    },
    {
      name: 'import',
      async go(hand) {
        await hand.entersData('data-import');
        await hand.opensFile(
          'import-file',
          'communes.csv',
          'Commune;Code INSEE;Population\nLattes;34129;17000\nNouvelle;;douze\nAutre;;500\n',
        );
        await hand.sees('import-summary');
        await hand.scrollsTo('import-summary');
      },
    },
    {
      name: 'demande',
      async go(hand) {
        await hand.entersData('open-requests');
        await hand.press('request-add');
        await hand.fills('field-sentOn', '30/09/2020');
        await hand.fills('field-receivedOn', '02/10/2020');
        await hand.reads('Dans les délais');
        await hand.scrollsTo('request-rule');
      },
    },
    {
      name: 'avenant',
      async go(hand) {
        await hand.entersData('open-amendments');
        await hand.press('amendment-add');
        await hand.fills('field-annualCost-0', '10000');
        await hand.sees('amendment-moved');
        await hand.scrollsTo('amendment-moved');
      },
    },
    {
      name: 'evolution',
      async go(hand) {
        await hand.press('amendment-save');
        await hand.sees('amendment-add');
        await hand.entersData('open-evolution');
        await hand.sees('evolution-years');
      },
    },
    {
      name: 'variantes',
      async go(hand) {
        await hand.entersData('open-variants');
        await hand.press('variant-new');
        await hand.fills('variant-name', 'Plus cher');
        await hand.fills('variant-change-value', '5');
        await hand.press('variant-add');
        await hand.sees('variant-changes');
        await hand.press('variant-save');
        await hand.press('variant-Plus cher');
        await hand.sees('variants-table');
      },
    },
    {
      name: 'suivante',
      async go(hand) {
        await hand.entersData('open-next');
        await hand.sees('wizard-next');
      },
    },
    {
      name: 'controles',
      async go(hand) {
        await hand.types('Communes', 'E5', "'7 037");
        await hand.types('Communes', 'A6', '  Clapiers ');
        await hand.types('Communes', 'E7', '');
        await hand.press('section-checks');
        await hand.sees('mend-toNumber');
      },
    },
    {
      name: 'reparer',
      async go(hand) {
        await hand.types('Communes', 'E1', 'Habitants');
        await hand.press('open-repair');
        await hand.sees('repair-tables');
      },
    },
    {
      name: 'relier',
      async go(hand) {
        await hand.press('other-tables');
        await hand.sees('bind-counts');
      },
    },
  ],
};

const DOCUMENTS: PictureJourney = {
  query: '?pane=350',
  steps: [
    {
      name: 'documents',
      async go(hand) {
        await hand.press('section-documents');
        await hand.press('draw-recap');
        await hand.sees('go-to-sheet');
      },
    },
    {
      name: 'classeurs',
      go: (hand) => hand.press('open-communeFiles').then(() => hand.sees('export-who-all')),
    },
    {
      name: 'conseil',
      async go(hand) {
        await hand.backToDocuments();
        await hand.press('open-council');
        await hand.fills('council-note', 'Délibération du 30 septembre');
        await hand.press('council-freeze');
        await hand.sees('council-check-Récap 2021 figé');
      },
    },
  ],
};

const YEAR: PictureJourney = {
  query: '?pane=350',
  steps: [
    {
      name: 'preparer-titres',
      async go(hand) {
        await hand.press('section-orders');
        await hand.press('orders-make');
        await hand.sees('orders-prepare');
        await hand.typesBeside('Intérêts moratoires', ['A', 'B'], 'Commande publique');
        await hand.typesBeside('Comptable assignataire', ['A', 'B'], 'SGC de Montpellier');
        await hand.press('orders-prepare');
        await hand.sees('orders-below-postpone');
      },
    },
    {
      name: 'titre',
      async go(hand) {
        await hand.press('orders-prepare-now');
        await hand.reads('29 titres préparés.');
        await hand.isOn(44_535, '05/12/2021');
        await hand.recordsForMany('issue', '20/09/2021', '29 saisies enregistrées.');
        await hand.recordsForMany('receive', '30/09/2021', '29 saisies enregistrées.');
        await hand.press('order-T2021-0002');
        await hand.sees('fact-interest');
      },
    },
    {
      name: 'paiements',
      async go(hand) {
        const rows = await hand.preview.cells('Titres', 7, 8);
        const paid = rows.slice(3).map(([, , , , commune, , amount]) => {
          const euros = Number(amount?.value).toFixed(2).replace('.', ',');
          return `;COMMUNE DE ${String(commune?.value).toUpperCase()};05/11/2021;${euros};VIR`;
        });
        await hand.press('back');
        await hand.press('orders-payments');
        await hand.opensFile(
          'payments-file',
          'encaissements.csv',
          ['N° titre;Redevable;Date encaissement;Montant encaissé;Libellé', ...paid, ''].join('\n'),
        );
        await hand.sees('payments-record');
        await hand.scrollsTo('payments-summary');
      },
    },
    {
      name: 'relances',
      async go(hand) {
        await hand.press('payments-record');
        await hand.reads('saisies enregistrées.');
        await hand.press('back');
        await hand.press('orders-reminders');
        await hand.sees('reminders-late');
      },
    },
    {
      name: 'cloture',
      async go(hand) {
        await hand.press('back');
        await hand.press('orders-close');
        await hand.sees('closing-billed');
      },
    },
    {
      name: 'calendrier',
      async go(hand) {
        await hand.press('back');
        await hand.isOn(44_474, '05/10/2021');
        await hand.press('orders-calendar');
        await hand.sees('calendar-list');
      },
    },
  ],
};

export const JOURNEYS: readonly PictureJourney[] = [EMPTY, DATA, DOCUMENTS, YEAR];

/** As the guide names them: `images/accueil.png`. */
export const PICTURES: readonly string[] = JOURNEYS.flatMap(({ steps }) =>
  steps.map(({ name }) => `images/${name}.png`),
);
