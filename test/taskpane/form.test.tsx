import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { MEMBER_KINDS } from '../../src/core/convention';
import { translator } from '../../src/i18n';
import { memberEdit } from '../../src/taskpane/features/data/forms';
import { dataWords } from '../../src/taskpane/features/data/words';
import { memberProblems } from '../../src/taskpane/features/wizard/members/memberTyping';
import { Form, type FormField } from '../../src/taskpane/kit/form/Form';
import { memberFields } from '../../src/taskpane/kit/form/memberFields';
import { formWords } from '../../src/taskpane/kit/form/words';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { isInseeCode, isSiret } from '../../src/workbook/read/checkDigits';
import { fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const { fields: labels } = dataWords('fr').communes;

function rendered(fields: readonly FormField[], errors: Readonly<Record<string, string>>): string {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator('fr') }}>
        <Form
          fields={fields}
          values={{ name: 'Lattes', kind: 'commune' }}
          errors={errors}
          testId="field"
          onTyped={() => undefined}
          onSave={() => undefined}
        />
      </PaneContext>
    </FluentProvider>,
  ).replace(BETWEEN_WORDS, '');
}

test('the examples of the form of a member are right for both that check it', () => {
  const example = Object.fromEntries(
    memberFields('commune', labels).map(({ name, example: value = '' }) => [name, value]),
  );
  expect(isSiret(example['siret']!)).toBe(true);
  expect(isInseeCode(example['inseeCode']!)).toBe(true);
  const { siret, inseeCode, population } = example as Record<'siret' | 'inseeCode' | 'population', string>;
  const typed = { name: 'Lattes', kind: 'commune', siret, inseeCode, population } as const;
  expect(memberProblems(typed, [])).toEqual({});
  expect(memberEdit(null, typed)).toMatchObject({ ok: true, edit: { after: { siret, inseeCode } } });
});

test.each(MEMBER_KINDS)('a %s must have a name, and a population if it is a commune', (kind) => {
  const required = memberFields(kind, labels).filter((field) => field.required);
  expect(required.map(({ name }) => name)).toEqual(kind === 'commune' ? ['name', 'population'] : ['name']);
});

test('what is wrong stands with an example; required fields bear a star that is explained', () => {
  const words = formWords('fr');
  const fields = memberFields('commune', labels);
  const html = rendered(fields, { siret: '« 123 » n’est pas un SIRET.' });
  const { example = '' } = fields.find(({ name }) => name === 'siret')!;
  expect(html).toContain(`« 123 » n’est pas un SIRET. ${words.example({ value: example })}`);
  expect(html).toContain(words.required);
  expect(html.match(/<input[^>]*required=""/g)).toHaveLength(2);
  expect(html.match(/<label/g)).toHaveLength(5);
  const optional = fields.map((field) => ({ ...field, required: false }));
  expect(rendered(optional, {})).not.toContain(words.required);
});
