/**
 * The add-in's own pages on their way to the preview. The build stays as it is on the disk: two things change in what
 * the browser gets, and only in pages that load Microsoft's client.
 */

export interface PreviewAddresses {
  /** Puts `window.external` in place; must run before Microsoft's client. */
  readonly bridge: string;
  /** Folder that Microsoft's client is served from, with a trailing slash. */
  readonly officeJs: string;
}

/** The client of panes and commands, and the smaller one of custom functions, wherever the build looks for them. */
const CLIENT_SCRIPT =
  /<script\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]*?)(office|custom-functions-runtime)\.js["']?[^>]*>/i;
const CSP_META = /<meta\b[^>]*?\bhttp-equiv\s*=\s*["']?Content-Security-Policy["']?[^>]*>/gi;

export function adaptAddinPage(html: string, addresses: PreviewAddresses): string {
  const found = CLIENT_SCRIPT.exec(html);
  if (!found) return html;
  const [tag, folder, client] = found as unknown as [string, string, string];
  const ownTag = tag.replace(`${folder}${client}.js`, () => `${addresses.officeJs}${client}.js`);
  return html
    .replace(tag, () => `<script src="${addresses.bridge}"></script>${ownTag}`)
    .replace(CSP_META, (meta) =>
      meta.replace(/(\bcontent\s*=\s*)("|')(.*?)\2/is, (_, name: string, quote: string, policy: string) =>
        [name, quote, allowOwnScripts(policy, quote), quote].join(''),
      ),
    );
}

/** Scripts from our own origin are allowed; everything else stays as strict as in production. */
function allowOwnScripts(policy: string, quote: string): string {
  // 'self' stands in quotes of its own, which must not end the attribute.
  const self = quote === "'" ? '&#39;self&#39;' : "'self'";
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && directive !== 'upgrade-insecure-requests')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/);
      if (!/^script-src(-elem)?$/.test(name) || sources.some((source) => /self/.test(source)))
        return directive;
      return [name, ...sources.filter((source) => !/none/.test(source)), self].join(' ');
    })
    .join('; ');
}
