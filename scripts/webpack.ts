/**
 * How webpack makes dist/: what an administrator puts on a web server, as it is.
 *
 * Settings (environment):
 *   QUOTE_PART_URL        public address of dist/, written into the manifest (https://localhost:3000)
 *   QUOTE_PART_OFFICE_JS  cdn (Microsoft's, the default) or local (a copy in dist/office-js/, for closed networks)
 *   QUOTE_PART_DIST       folder to write (dist)
 */
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import {
  BannerPlugin,
  Compilation,
  DefinePlugin,
  optimize,
  type ChunkGraph,
  type Configuration,
  type Module,
  type RuleSetRule,
} from 'webpack';
import { englishFunctionMetadata, functionMetadata } from './functionMetadata';
import { fillManifest } from './manifest';
import { contentSecurityPolicy, readSettings, ROOT, type Settings } from './settings';

/**
 * The parts of Office.js that Excel asks for, 5 MB of 90: two loaders, for each a file per place that we run in (Excel for
 * iOS and for Windows tablets has no custom functions, so the manifest keeps us out of them), and Microsoft's messages in
 * our two languages (any other falls back to en-us). Left out on purpose: telemetry/ and ariatelemetry/. Without them
 * Office.js switches its own telemetry off, which is what a closed network wants.
 */
export const OFFICE_JS_FILES: readonly string[] = [
  'office.js',
  'custom-functions-runtime.js',
  'excel-win32-16.01.js',
  'excel-win32-16.01-core.js',
  'excel-mac-16.00.js',
  'excel-mac-16.00-core.js',
  'excel-web-16.00.js',
  'excel-web-16.00-core.js',
  'fr-fr/office_strings.js',
  'en-us/office_strings.js',
];

export type Mode = 'production' | 'development';

/** Of webpack's optimizations, that which comes after modules have been split into files. */
const AFTER_SPLITTING = 11;

/**
 * All modules that the chunk of this name needs, in one file, from which other chunks take what they share with it: each
 * opening of the pane asks for all of them, and ten files are ten requests, six at a time where the server is an old one.
 * What `before` needs too is left out: it is asked for sooner, and shall not bring all of this.
 */
const inOneFile = (name: string, priority: number, before: readonly string[] = []) => ({
  // The chunk keeps its name.
  name: `${name}-file`,
  priority,
  chunks: 'async' as const,
  enforce: true,
  test: (module: Module, { chunkGraph }: { readonly chunkGraph: ChunkGraph }): boolean => {
    const chunks = [...chunkGraph.getModuleChunksIterable(module)].map((chunk) => chunk.name);
    return chunks.includes(name) && !before.some((each) => chunks.includes(each));
  },
});

/**
 * Chromium reads a script on another thread while it comes. By this comment in its first line it compiles it there as well,
 * instead of function by function while the pane starts (decision 40); other browsers pass over it.
 */
const compiledWhileRead = new BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  // What every pane needs until all is checked: of other files most functions are called late or never.
  include: /^(?:taskpane|reading-file|findings-file|words-..)\./,
  // After comments were taken away, before files are named by what is in them.
  stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE,
});

/** The pane and the page that checks a server, then the functions; for the settings of the environment, or others. */
export function configuration(mode: Mode, settings: Settings = readSettings()): Configuration[] {
  const development = mode === 'development';

  const page = (name: string, folder: string, chunks: string[]): HtmlPlugin =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${folder}/${name}.html`,
      templateParameters: { csp: contentSecurityPolicy(settings.officeJs), officeJs: settings.officeJs.base },
      chunks,
      // In order, in the body: Office.js, in the head, must be there first.
      scriptLoading: 'blocking',
      inject: 'body',
      minify: false,
    });

  const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const officeJsCopies = OFFICE_JS_FILES.map((file) => ({
    from: path.join(officeJsFolder, file),
    to: `office-js/${file}`,
    // Already minified, and its licence forbids to modify it.
    info: { minimized: true },
  }));

  // Microsoft's conditions go where Office.js goes.
  officeJsCopies.push(
    {
      from: require.resolve('@microsoft/office-js/LICENSE.md'),
      to: 'office-js/LICENSE.txt',
      info: { minimized: true },
    },
    { from: 'deploy/office-js.txt', to: 'office-js/LISEZMOI.txt', info: { minimized: true } },
  );

  const shared: Configuration = {
    mode,
    devtool: development ? 'source-map' : false,
    context: ROOT,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    // Pages stay as they are written: half a kilobyte, and an administrator may want to read their policy.
    optimization: { minimizeOptions: { html: false } },
    performance: { hints: false }, // scripts/weigh.ts measures what counts, gzipped
    stats: 'errors-warnings',
  };
  const smallDecimal: RuleSetRule = {
    test: /decimal\.mjs$/,
    loader: path.join(ROOT, 'scripts', 'smallDecimal.cjs'),
  };
  const smallTokens: RuleSetRule = {
    test: /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
    loader: path.join(ROOT, 'scripts', 'smallTokens.cjs'),
  };
  const compile = (target: string): RuleSetRule => ({
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        swcrc: false,
        sourceMaps: development,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target,
        },
      },
    },
  });
  /** Before `compile`: it reads TypeScript. */
  const ownStyles: RuleSetRule = {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    enforce: 'pre',
    loader: path.join(ROOT, 'scripts', 'ownStyles.cjs'),
  };
  const define = new DefinePlugin({ __VERSION__: JSON.stringify(settings.version) });

  /** Pages in a browser that updates itself. */
  const pane: Configuration = {
    ...shared,
    name: 'pane',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx', verification: './src/verification/index.ts' },
    output: {
      path: settings.dist,
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      // The folder of the page, known at run time: the same files work under any path.
      publicPath: 'auto',
      clean: false, // two compilations write here
    },
    // Of the PDF library: fonts packed in a way that ours are not, and pictures, of which no document has one.
    resolve: { ...shared.resolve, alias: { 'brotli/decompress.js': false, 'png-js': false } },
    module: {
      rules: [
        ownStyles,
        compile('es2022'),
        smallDecimal,
        smallTokens,
        { test: /\.woff$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      ...shared.optimization,
      splitChunks: {
        cacheGroups: { reading: inOneFile('reading', 2), findings: inOneFile('findings', 1, ['making']) },
      },
    },
    plugins: [
      define,
      // The same modules may be split off twice, for pages with other needs: one file, or which of the two gets which name
      // is left to chance, and no two builds are the same.
      new optimize.MergeDuplicateChunksPlugin({ stage: AFTER_SPLITTING }),
      compiledWhileRead,
      page('taskpane', 'taskpane', ['taskpane']),
      page('verification', 'verification', ['verification']),
    ],
  };

  /**
   * The runtime of the functions. The name is fixed: the manifest spells it. ES2019: on Windows Excel runs it in a JavaScript
   * engine of its own, as old as that Excel, without a page. One file: that engine loads no chunks.
   */
  const functions = (statics: CopyPlugin): Configuration => ({
    ...shared,
    name: 'functions',
    target: ['web', 'es2019'],
    entry: { functions: './src/functions/index.ts' },
    output: { path: settings.dist, filename: '[name].js', publicPath: '', clean: false },
    module: {
      rules: [compile('es2019'), smallDecimal],
    },
    optimization: { ...shared.optimization, splitChunks: false, runtimeChunk: false },
    plugins: [define, page('functions', 'functions', ['functions']), statics],
  });

  const statics = new CopyPlugin({
    patterns: [
      { from: 'manifest.xml', transform: (content) => fillManifest(content.toString(), settings) },
      { from: 'assets/*.png', to: 'assets/[name][ext]' },
      { from: 'assets/aide.html', to: 'aide.html' },
      {
        from: 'src/functions/functions.ts',
        to: 'functions.json',
        transform: (_content, file) => functionMetadata(file),
      },
      {
        from: 'src/functions/functions.ts',
        to: 'functions.en.json',
        transform: (_content, file) => englishFunctionMetadata(file),
      },
      { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
      // The licence of a font goes where the font goes.
      { from: require.resolve('@fontsource/carlito/LICENSE'), to: 'LICENSE-Carlito.txt', toType: 'file' },
      ...(settings.officeJs.source === 'local' ? officeJsCopies : []),
    ],
  });

  return [pane, functions(statics)];
}
