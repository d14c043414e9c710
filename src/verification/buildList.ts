/** What a build says of itself, in `build.json` beside its pages: what a server that serves it must hand out. */

export const BUILD_LIST = 'build.json';

export interface BuildList {
  /** That of package.json. */
  readonly version: string;
  /** Address that the manifest names, without a trailing slash. */
  readonly url: string;
  /** Where the pages look for Office.js: Microsoft's address, or a file of the build. */
  readonly officeJs: string;
  /** SHA-256 in hexadecimal, by name (`assets/icon-16.png`); all files of the build but this list. */
  readonly files: Readonly<Record<string, string>>;
  /** Files of the version before, which a pane that was open may still ask for. */
  readonly former: readonly string[];
}

/** A name that changes with the contents: it may be cached for good, and versions can stand beside each other. */
export const isHashed = (name: string): boolean => /\.[0-9a-f]{8}\.\w+(\.map)?$/.test(name);
