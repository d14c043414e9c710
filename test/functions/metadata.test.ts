import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { associated } from './runtime';
import { ENGLISH, toEnglish } from '../../src/functions/english';
import * as functions from '../../src/functions/functions';

const folder = join(__dirname, '../../src/functions');

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: {
      name: string;
      description: string;
      type: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
    }[];
    result: { type?: string; dimensionality?: string };
  }[];
}

let french: Metadata;
beforeAll(async () => {
  const generated = await generateCustomFunctionsMetadata(join(folder, 'functions.ts'));
  expect(generated.errors).toEqual([]);
  french = JSON.parse(generated.metadataJson) as Metadata;
});

it('has the seven functions, ids and names alike: workbooks hold them', () => {
  const ids = [
    'COSTSHARE',
    'COMMUNETOTAL',
    'COSTPERINHABITANT',
    'ALLOCATE',
    'STATEMENT',
    'CLEARDAYS',
    'LATEINTEREST',
  ];
  expect(french.functions.map(({ id }) => id)).toEqual(ids);
  expect(french.functions.map(({ name }) => name)).toEqual(ids);
});

it('has the arguments in their order; optional ones in brackets, ranges with two', () => {
  const signatures = french.functions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, optional, dimensionality }) => {
      const shape = dimensionality === 'matrix' ? `${name}[][]` : name;
      return optional ? `[${shape}]` : shape;
    });
    return `${id}(${names.join(', ')})`;
  });
  expect(signatures).toEqual([
    'COSTSHARE(communePopulation, annualCost, totalPopulation, [contributionRate], [decimals])',
    'COMMUNETOTAL(communePopulation, annualCosts[][], totalPopulation, [contributionRates[][]], [subscribed[][]], [decimals])',
    'COSTPERINHABITANT(annualCost, totalPopulation, [contributionRate])',
    'ALLOCATE(amount, weights[][], [decimals])',
    'STATEMENT(commune, communes[][], applications[][], subscriptions[][], [year], [contributionRate], [costs[][]])',
    'CLEARDAYS(receivedOn, days, [rollOver], [holidays[][]])',
    'LATEINTEREST(amount, dueOn, paidOn, annualRate[][])',
  ]);
});

it('takes anything, so that the checks and their sentences are ours', () => {
  const parameters = french.functions.flatMap((spec) => spec.parameters);
  expect(new Set(parameters.map(({ type }) => type))).toEqual(new Set(['any']));
  expect(parameters.filter(({ repeating }) => repeating)).toEqual([]);
});

it('spills from ALLOCATE and STATEMENT only', () => {
  const spilling = french.functions.filter(({ result }) => result.dimensionality === 'matrix');
  expect(spilling.map(({ id }) => id)).toEqual(['ALLOCATE', 'STATEMENT']);
});

it('the English twin differs in its words only', () => {
  const english = toEnglish(french);
  const wordless = (metadata: Metadata) =>
    JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? undefined : value));
  expect(wordless(english)).toBe(wordless(french));
  const words = (metadata: Metadata) =>
    metadata.functions.flatMap((spec) => [
      spec.description,
      ...spec.parameters.map(({ description }) => description),
    ]);
  words(french).forEach((sentence, index) => {
    expect(sentence).not.toBe(words(english)[index]);
    // 128: the limit of Microsoft's schema; French behind none but French words.
    for (const text of [sentence, words(english)[index]!])
      expect([text, text.length <= 128 && text.length > 5]).toEqual([text, true]);
    expect(sentence).not.toMatch(/\n/);
  });
});

it('the English twin has no words to spare, and misses none', () => {
  for (const { id, parameters } of french.functions) {
    expect(Object.keys(ENGLISH[id as keyof typeof ENGLISH].parameters)).toEqual(
      parameters.map(({ name }) => name),
    );
  }
  expect(Object.keys(ENGLISH)).toEqual(french.functions.map(({ id }) => id));
  const more = { functions: [{ id: 'OTHER', parameters: [] }] };
  expect(() => toEnglish(more)).toThrow('OTHER');
  const longer = { functions: [{ id: 'ALLOCATE', parameters: [{ name: 'extra' }] }] };
  expect(() => toEnglish(longer)).toThrow('extra');
});

it('the bundle answers to the ids of the metadata', async () => {
  await import('../../src/functions/index');
  expect([...associated.keys()]).toEqual(french.functions.map(({ id }) => id));
  for (const [name, compute] of Object.entries(functions))
    expect(associated.get(name.toUpperCase())).toBe(compute);
});
