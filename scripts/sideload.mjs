/**
 * `npm run excel`: the add-in in the Excel of this computer, rebuilt at each change, until Ctrl-C.
 * `npm run stop`: takes it out of Excel again, should the first have ended without doing so.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { serveStatic } from '../host/preview/staticFiles.ts';
import { compiler } from './build.mjs';
import { run } from './run.mjs';
import { readSettings } from './settings.mjs';

const PORT = 3000;
/** On demand and not a dependency: one of its own needs a compiler on some computers, and only developers with Excel use it. */
const DEBUGGING = ['--yes', 'office-addin-debugging@7'];

function stopExcel(manifest) {
  return run('npx', [...DEBUGGING, 'stop', manifest]);
}

/** Certificates that this computer trusts, for https://localhost. The tool says "trusted" also when the person refused: we look. */
async function certificates() {
  const devCerts = createRequire(import.meta.url)('office-addin-dev-certs');
  const options = await devCerts.getHttpsServerOptions();
  if (!devCerts.verifyCertificates()) {
    throw new Error(
      "Le certificat de développement n'est pas approuvé par cet ordinateur : Excel refusera https://localhost.\n" +
        'Relancez « npm run excel » et acceptez le certificat « Developer CA for Microsoft Office Add-ins ».',
    );
  }
  return options;
}

/** Resolves after the first compilation; goes on compiling at each change. */
async function watch() {
  const compilation = await compiler('development');
  return new Promise((resolve, reject) => {
    const watching = compilation.watch({}, (error, stats) => {
      if (error) return reject(error);
      const report = stats.toString({ preset: 'errors-warnings', colors: true });
      console.log(report || `Construit à ${new Date().toLocaleTimeString('fr-FR')}.`);
      return stats.hasErrors() ? undefined : resolve(watching);
    });
  });
}

async function main() {
  const { dist } = readSettings();
  const manifest = path.join(dist, 'manifest.xml');
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error(
      'Excel de bureau existe sous Windows et macOS seulement. Ici, « npm start » ouvre le complément sans Excel ;\n' +
        'pour Excel sur le web, chargez dist/manifest.xml après « npm run build » (voir la documentation de déploiement).',
    );
    return 1;
  }
  if (process.argv[2] === 'stop') return stopExcel(manifest);

  delete process.env.QUOTE_PART_URL; // this server's own address, whatever the last deployment used
  const https = await certificates();
  const watching = await watch();
  const server = await serveStatic({ dist, https, port: PORT });
  console.log(`Le complément est servi sur ${server.url} : Ctrl-C pour arrêter.`);

  const interrupted = new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  try {
    const code = await run('npx', [...DEBUGGING, 'start', manifest, 'desktop']);
    if (code !== 0) return code;
    await interrupted;
    console.log('Arrêt : le complément est retiré d’Excel.');
    return await stopExcel(manifest);
  } finally {
    await server.close();
    await new Promise((resolve) => watching.close(resolve));
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
