/** `npm start`: builds the add-in and opens the preview, Excel for machines without Excel. `--no-open` only serves it. */
import { openPreview } from '../host/preview/server';
import { compile } from './build';

export async function main(args: readonly string[]): Promise<number> {
  if (!(await compile('development'))) return 1;
  await openPreview(!args.includes('--no-open'));
  return 0; // the server runs on until Ctrl-C
}
