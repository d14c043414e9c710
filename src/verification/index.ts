/** The page that checks the server which serves it; see verification.html. Opens in any browser, with nothing but what stands here. */
import type { BuildList } from './buildList';
import { judge, type Verdict } from './checks';
import { observe } from './observe';
import { CHECK_WORDS, PAGE, STATES, UNKNOWN, type Bilingual } from './words';

/** Known only while the script runs for the first time. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

type Tag = 'p' | 'span' | 'code' | 'li' | 'ul' | 'h2';

function element(tag: Tag, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

function english(tag: 'p' | 'span', text: string): HTMLElement {
  const made = element(tag, text);
  made.lang = 'en';
  return made;
}

const paragraphs = ({ fr, en }: Bilingual): HTMLElement[] => [element('p', fr), english('p', en)];
const inLine = ({ fr, en }: Bilingual): (HTMLElement | string)[] =>
  fr === en ? [fr] : [fr, ' / ', english('span', en)];

/** The sentence is said in the same words that are seen: no colour, no sign carries anything alone. */
function drawn({ check, state, details }: Verdict): HTMLElement {
  const { title, fine, wrong } = CHECK_WORDS[check];
  const mark = element('span', ...inLine(STATES[state]));
  mark.className = 'state';
  const item = element(
    'li',
    element('h2', ...inLine(title)),
    mark,
    ...paragraphs({ fine, wrong, unknown: UNKNOWN }[state]),
    ...(details.length === 0
      ? []
      : [element('ul', ...details.map((each) => element('li', element('code', each))))]),
  );
  item.dataset.check = check;
  item.dataset.state = state;
  return item;
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element #${id}.`);
  return found;
}

function say(state: 'looking' | 'fine' | 'wrong' | 'noList', list: BuildList | null): void {
  const served = list === null ? [] : [element('p', `Quote-part ${list.version}, ${list.url}`)];
  place('summary').replaceChildren(...paragraphs(PAGE[state]), ...served);
  document.body.dataset.state = state;
}

async function check(): Promise<void> {
  say('looking', null);
  const observed = await observe(script);
  const verdicts = observed === null ? [] : judge(observed);
  place('checks').replaceChildren(...verdicts.map(drawn));
  if (observed === null) say('noList', null);
  else say(verdicts.some(({ state }) => state === 'wrong') ? 'wrong' : 'fine', observed.list);
}

place('again').addEventListener('click', () => void check());
void check();
