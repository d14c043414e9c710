/**
 * `npm run excel`: the add-in in the Excel of this computer, rebuilt at each change, until Ctrl-C.
 * `npm run stop`: takes it out of Excel again, should the first have ended without doing so.
 */
import path from 'node:path';
import { getHttpsServerOptions, verifyCertificates } from 'office-addin-dev-certs';
import type { MultiCompiler } from 'webpack';
import { serveStatic, type Certificate } from '../host/preview/staticFiles';
import { compiler } from './build';
import { Hindrance } from './command';
import { runProgram } from './runProgram';
import { readSettings } from './settings';

type Watching = NonNullable<ReturnType<MultiCompiler['watch']>>;

const PORT = 3000;
/** On demand and not a dependency: one of its own needs a compiler on some computers, and only developers with Excel use it. */
const DEBUGGING = ['--yes', 'office-addin-debugging@7'];

function stopExcel(manifest: string): Promise<number> {
  return runProgram('npx', [...DEBUGGING, 'stop', manifest]);
}

/** Certificates that this computer trusts, for https://localhost. The tool says "trusted" also when the person refused: we look. */
async function certificates(): Promise<Certificate> {
  const { key, cert, ca } = await getHttpsServerOptions();
  if (!verifyCertificates()) {
    throw new Hindrance(
      "Le certificat de développement n'est pas approuvé par cet ordinateur : Excel refusera https://localhost.\n" +
        'Relancez « npm run excel » et acceptez le certificat « Developer CA for Microsoft Office Add-ins ».',
    );
  }
  return { key, cert, ca };
}

/** Resolves after the first compilation without errors; goes on compiling at each change. */
function watch(): Promise<Watching> {
  return new Promise((resolve, reject) => {
    const watching = compiler('development').watch({}, (error, stats) => {
      if (error || !stats) {
        reject(error ?? new Error('webpack answered nothing'));
        return;
      }
      const report = stats.toString({ preset: 'errors-warnings', colors: true });
      console.log(report || `Construit à ${new Date().toLocaleTimeString('fr-FR')}.`);
      if (!stats.hasErrors() && watching) resolve(watching);
    });
  });
}

export async function main([what]: readonly string[]): Promise<number> {
  const manifest = path.join(readSettings().dist, 'manifest.xml');
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Hindrance(
      'Excel de bureau existe sous Windows et macOS seulement. Ici, « npm start » ouvre le complément sans Excel ;\n' +
        'pour Excel sur le web, chargez dist/manifest.xml après « npm run build » (voir la documentation de déploiement).',
    );
  }
  return what === 'stop' ? stopExcel(manifest) : serveToExcel(manifest);
}

async function serveToExcel(manifest: string): Promise<number> {
  delete process.env.QUOTE_PART_URL; // this server's own address, whatever the last deployment used
  const https = await certificates();
  const watching = await watch();
  const server = await serveStatic({ dist: path.dirname(manifest), https, port: PORT });
  console.log(`Le complément est servi sur ${server.url} : Ctrl-C pour arrêter.`);

  const interrupted = new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  try {
    const code = await runProgram('npx', [...DEBUGGING, 'start', manifest, 'desktop']);
    if (code !== 0) return code;
    await interrupted;
    console.log('Arrêt : le complément est retiré d’Excel.');
    return await stopExcel(manifest);
  } finally {
    await server.close();
    await new Promise((resolve) => watching.close(resolve));
  }
}
