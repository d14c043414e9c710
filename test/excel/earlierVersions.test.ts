/** Workbooks that earlier versions left behind open, read, print and are checked as they were. */
import type { HostWorkbook } from '../../host/index';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import { AS_USUAL } from '../helpers/asUsual';
import {
  drawAgain,
  expectDrawnTheSame,
  findingsNow,
  GOLDEN,
  RECAP,
  rowsNow,
  saidOfExample,
  sheetsNow,
  stateNow,
  totalsNow,
  totalsOnSheet,
} from '../helpers/earlierWorkbook';
import { openSaved, savedBytes, workbookOf } from '../helpers/savedWorkbook';

describe.each([
  ['as it was left', false],
  ['brought over', true],
])('0.1.0, %s', (_, broughtOver) => {
  const open = async (name: string): Promise<HostWorkbook> => {
    const host = await openSaved(workbookOf('0.1.0', name));
    if (broughtOver) expect(await upgradeTables(() => undefined)).toEqual({ ok: true, value: undefined });
    return host;
  };

  test('the example: known, without new findings, its recap the golden one', async () => {
    const host = await open('example');
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));
    expect(await totalsNow()).toEqual(GOLDEN);
    expect(await sheetsNow()).toEqual([RECAP]);
    expect(await totalsOnSheet()).toEqual(GOLDEN);
    await expectDrawnTheSame();
    expect([...host.unimplemented]).toEqual([]);
  });

  test('tables of somebody else: still bound, and the recap computes from them', async () => {
    await open('bound-tables');
    const { binding, bindingDamaged } = await stateNow();
    expect(bindingDamaged).toBe(false);
    expect(binding.tables).toMatchObject({
      communes: { name: 'Villes', columns: { name: 'Ville', population: 'Habitants (2018)' } },
      applications: { name: 'Logiciels' },
      subscriptions: { name: 'Usages' },
    });
    expect(await findingsNow()).toEqual(saidOfExample('Villes'));
    expect(await totalsNow()).toEqual(GOLDEN);
    expect(await sheetsNow()).toEqual([RECAP]);
    expect(await totalsOnSheet()).toEqual(GOLDEN);
    await expectDrawnTheSame();
  });

  test('a frozen year: each document intact, of the inputs of today, and not drawn a second time', async () => {
    const host = await open('frozen-year');
    const frozen = (name: string, kind: string, subject: string | null = null) => ({
      ...RECAP,
      name,
      kind,
      subject,
      frozen: true,
      filling: 'frozen',
    });
    const FROZEN = [
      frozen('Récap 2021 figé', 'recap'),
      frozen('Annexe 1 – Fiches 2021 figé', 'applicationSheets'),
      frozen('Annexe 1 – Usages 2021 figé', 'applicationUse'),
      frozen('Annexe 3 – 2021 figé', 'priceSchedule'),
      frozen('État 2021 Fabrègues figé', 'settlementStatement', 'Fabrègues'),
      frozen('État 2021 Montpellier figé', 'settlementStatement', 'Montpellier'),
      frozen('État 2021 Saussan figé', 'settlementStatement', 'Saussan'),
    ];
    expect(await sheetsNow()).toEqual([RECAP, ...FROZEN]);
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));

    const checked = await excelCouncil.checkSheets(FROZEN.map(({ name }) => name));
    expect(
      checked.ok &&
        checked.value.map(({ sheet, document: { kind, subject }, integrity, inputs, comparison }) => {
          return { sheet, kind, subject, integrity, inputs, same: comparison?.same };
        }),
    ).toEqual(
      FROZEN.map(({ name, kind, subject }) => ({
        sheet: name,
        kind,
        subject,
        integrity: 'intact',
        inputs: 'same',
        same: kind === 'recap' ? true : undefined,
      })),
    );

    await expectDrawnTheSame();
    const before = FROZEN.map(({ name }) => host.snapshot(name));
    for (const { name, kind, subject } of FROZEN) {
      // 0.1.0 did not say by which version of the council the amounts are claimed: this one does, on a sheet of its own.
      const again = kind === 'settlementStatement';
      const note = kind === 'recap' ? { note: 'Annexé à la délibération n° 2021-12' } : {};
      expect(
        await drawAgain({
          kind,
          filling: 'frozen',
          ...(subject === null ? {} : { subject }),
          ...note,
          today: '24/12/2021',
        }),
      ).toEqual({
        ok: true,
        value: {
          sheetName: again ? `${name} (2)` : name,
          ...AS_USUAL,
          unchanged: !again,
          ...(again ? { draft: true } : {}),
        },
      });
    }
    expect(FROZEN.map(({ name }) => host.snapshot(name))).toEqual(before);
  });

  test('accounts: each revenue order and each intervention with all that was written of it', async () => {
    await open('accounts');
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));
    expect(await rowsNow('revenueOrders')).toEqual([
      'N°: "0101" ; Exercice: 2021 ; Commune: "Fabrègues" ; SIRET: "21340950100011" ; Montant: 149.04 ; Émis le: 44473',
      'N°: "0102" ; Exercice: 2021 ; Commune: "Montpellier" ; SIRET: "21341720700015" ; Montant: 1504.61 ; Émis le: 44473 ; Reçu le: 44477 ; Contesté le: 44489',
      'N°: "0103" ; Exercice: 2021 ; Commune: "Lattes" ; Montant: 347.23 ; Émis le: 44473 ; Reçu le: 44477 ; Accepté le: 44484 ; Limite de contestation: 44494 ; Échéance: 44515 ; Payé le: 44522 ; Intérêts: 0.52 ; État: "payé en retard"',
    ]);
    // Brought over, a row has a key beside all that stood in it, and its line is copied.
    const keyed = (row: string, ref: string): string => (broughtOver ? `${row} ; Réf.: "${ref}"` : row);
    expect(await rowsNow('interventions')).toEqual(
      [
        'Accord le: 44256 ; Commune: "Fabrègues" ; Application: "E-demat" ; Objet: "Reprise des données" ; Profil: "Technicien" ; Journées: 2 ; Demi-journées: 1 ; Montant HT: 1010.55 ; TVA: 202.11 ; Montant TTC: 1212.66 ; Service fait le: 44274 ; Titre: "0101"',
        'Commune: "Saussan" ; Objet: "=Formation, « sur place »" ; Profil: "Technicien" ; Journées: 1',
      ].map((row, index) => keyed(row, `I${index + 1}`)),
    );
    const { raw, binding } = await stateNow();
    if (broughtOver)
      expect(await rowsNow('interventionLines')).toEqual([
        'Intervention: "I1" ; Profil: "Technicien" ; Journées: 2 ; Demi-journées: 1 ; Taux TVA: 0.2 ; HT: 1010.55 ; TVA: 202.11 ; TTC: 1212.66',
        'Intervention: "I2" ; Profil: "Technicien" ; Journées: 1',
      ]);
    else expect(raw.tables.interventionLines).toBeNull();
    expect(
      readInterventions(raw, binding).rows.map(({ fields: { member, lines }, isPriced }) => [
        member,
        isPriced,
        lines.map(({ profile, days, halfDays, grossAmount }) => [profile, days, halfDays, grossAmount]),
      ]),
    ).toEqual([
      ['Fabrègues', true, [['Technicien', 2, 1, 1212.66]]],
      ['Saussan', false, [['Technicien', 1, 0, null]]],
    ]);
    expect(await totalsNow()).toEqual(GOLDEN);
  });

  test.each(['bound-tables', 'frozen-year'])('%s saved once more, it says the same', async (name) => {
    const host = await open(name);
    const before = [await stateWithoutIds(), await findingsNow()];
    await openSaved(await savedBytes(host));
    expect([await stateWithoutIds(), await findingsNow()]).toEqual(before);
  });
});

async function stateWithoutIds(): Promise<unknown> {
  const { drawnSheets, ...state } = await stateNow();
  return { ...state, drawnSheets: drawnSheets.map(({ id: _, ...sheet }) => sheet) };
}
