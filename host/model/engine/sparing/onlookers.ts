/**
 * Whoever shows the workbook (the grid, the sum of what is selected) looks at it after each step of the engine, and to look
 * makes it compute. While a request of an add-in is answered nobody looks, as in Excel, which draws once it has answered.
 */
import type { Model } from '@odoo/o-spreadsheet';

interface Insides {
  trigger(event: string, payload?: unknown): void;
}

/** Gives what runs some work, of hundreds of steps maybe, after which those who look on look once. */
export function lookOnceAfter(model: Model): <Result>(work: () => Result) => Result {
  const insides = model as unknown as Insides;
  const trigger = insides.trigger.bind(model);
  let isHeld = false;
  let isDue = false;
  insides.trigger = (event, payload) => {
    if (isHeld && event === 'command-finalized') isDue = true;
    else trigger(event, payload);
  };
  return (work) => {
    isHeld = true;
    try {
      return work();
    } finally {
      isHeld = false;
      if (isDue) trigger('command-finalized');
      isDue = false;
    }
  };
}
