/** `npm start`: builds the add-in and opens the preview, Excel for machines without Excel. Arguments go to the preview server. */
import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from './build.mjs';
import { run } from './run.mjs';
import { root } from './settings.mjs';

if (!(await build('development'))) process.exit(1);

// The server and its console get Ctrl-C too; this process only waits for it to end.
process.on('SIGINT', () => {});
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const server = path.join(root, 'host', 'preview', 'server.ts');
process.exitCode = await run(process.execPath, [tsx, server, ...process.argv.slice(2)], { shell: false });
