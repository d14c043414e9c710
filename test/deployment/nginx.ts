/** nginx on this computer alone, with the configuration that we hand out: a child of the test, ended by its own id. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, type Need } from '../helpers/needs';

const ROOT = join(__dirname, '..', '..');
/** Debian's stands where the path of a plain user does not lead. */
const PROGRAM = ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file)) ?? 'nginx';

export const NGINX: Need = { name: 'nginx', isThere: answers(PROGRAM, '-v') };

/** Upper limit in milliseconds; nothing waits this long unless it is broken. */
const START_LIMIT = 10_000;

export interface Site {
  /** Folder to serve under `/addin/`. */
  readonly folder: string;
  /** Where everything else comes from, with a trailing slash. */
  readonly elsewhere: string;
}

/** A change of the configuration, to see what comes of it; must change something. */
export type Change = (configuration: string) => string;

export class Nginx {
  private readonly prefix = mkdtempSync(join(tmpdir(), 'quote-part-nginx-'));
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly site: Site,
  ) {}

  static async start(site: Site): Promise<Nginx> {
    const nginx = new Nginx(await freePort(), site);
    await nginx.run(null);
    return nginx;
  }

  /** That of the site, without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/addin`;
  }

  /** Runs anew, with the configuration as we hand it out or changed. Rejects with what nginx said where it does not start. */
  async run(change: Change | null): Promise<void> {
    await this.end();
    const server = this.configuration();
    const changed = change === null ? server : change(server);
    if (change !== null && changed === server) throw new Error('This change changes nothing.');
    mkdirSync(join(this.prefix, 'temp'), { recursive: true });
    writeFileSync(join(this.prefix, 'nginx.conf'), around(changed));
    const child = spawn(PROGRAM, ['-p', this.prefix, '-c', 'nginx.conf', '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    let said = '';
    child.stderr.on('data', (piece) => (said += String(piece)));
    const ended = new Promise<never>((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`nginx ended with ${code ?? 'a signal'}: ${said}`)));
    });
    await Promise.race([this.answering(), ended]);
    ended.catch(() => undefined); // it ends when the test ends it
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.prefix, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await gone;
  }

  private async answering(): Promise<void> {
    const limit = Date.now() + START_LIMIT;
    for (;;) {
      try {
        await fetch(`${this.url}/nothing`);
        return;
      } catch (error) {
        if (Date.now() > limit) throw error;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }

  /** deploy/nginx.conf with what it asks to be adapted: place, folder, and no certificate on a loopback address. */
  private configuration(): string {
    const adaptations: readonly (readonly [string | RegExp, string])[] = [
      ['listen 443 ssl;', `listen 127.0.0.1:${this.port};`],
      ['server_name intranet.exemple.fr;', 'server_name 127.0.0.1;'],
      [/ *ssl_certificate(_key)? .*\n/g, ''],
      ['alias /var/www/quote-part/;', `alias ${this.site.folder}/;`],
      [
        '    location /quote-part/ {',
        `    location / { proxy_pass ${this.site.elsewhere}; proxy_set_header Host 127.0.0.1; }\n    location /addin/ {`,
      ],
    ];
    return adaptations.reduce(
      (text, [from, to]) => {
        const adapted = text.replace(from, to);
        if (adapted === text) throw new Error(`deploy/nginx.conf has no “${String(from)}”.`);
        return adapted;
      },
      readFileSync(join(ROOT, 'deploy', 'nginx.conf'), 'utf8'),
    );
  }
}

/** One process, which writes below its prefix alone. */
const around = (server: string): string => `
daemon off;
master_process off;
pid nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
${server}
}
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
