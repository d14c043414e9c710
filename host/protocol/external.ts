/**
 * The seam: what the genuine Office.js client expects on `window.external` when it runs in desktop Excel.
 * The client asks it who the host is, hands it its requests, and registers for what the host tells by itself.
 */
import type { PushEntry, RequestBody, RequestSink } from './messages';

/** Numbers of the client's own dispatch table. */
const executeRequest = 93;
const requestMessages = 33;
const notSupported = 5001;

export interface ExternalOptions {
  locale?: string;
  requirementSets?: Record<string, string>;
  documentUrl?: string;
  theme?: OfficeTheme;
}

/** Office's colours, as an add-in is told of them. Numbers, 0xRRGGBB: the client turns them into text. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

const WHITE: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0,
};

export interface ExternalObject {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Record<string, () => unknown>;
  Execute(method: number, parameters: unknown[], callback: (answer: unknown) => void): void;
  RegisterEvent(
    event: number,
    target: string,
    handler: EventHandler,
    callback: (status: number) => void,
  ): void;
  UnregisterEvent(event: number, target: string, callback: (status: number) => void): void;
  MessageParent(): void;
  /** Runs a ribbon command: the id of its control and the function that the add-in associated. */
  invokeCommand(controlId: string, functionName: string): void;
  /** What a person chooses under File, Account: Excel raises no event, and tells who asks. */
  changeTheme(theme: OfficeTheme): void;
  close(): void;
}

type EventHandler = (event: number, payload: unknown) => void;

export const defaultRequirementSets: Record<string, string> = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  // What the client itself asks for behind these two.
  SharedRuntimeInternal: '1.2',
  DynamicRibbon: '1.2',
  DialogApi: '1.2',
};

/** Host flags: 1 is the shared runtime, 2 custom functions. */
const sharedRuntime = 1;
const ribbonCommands = 39;

/** The COM array of desktop Office: the client reads it through `toArray()` only. */
const safeArray = (items: unknown[]) => ({ toArray: () => items });

export function createExternal(host: RequestSink, options: ExternalOptions = {}): ExternalObject {
  const locale = options.locale ?? 'fr-FR';
  const settings: Record<string, string> = {};
  let theme = options.theme ?? WHITE;
  const handlers = new Map<number, EventHandler[]>();
  const send = (event: number, payload: unknown) => {
    for (const handler of handlers.get(event) ?? []) handler(event, payload);
  };
  const stopListening = host.onPush((entries: PushEntry[]) => {
    send(requestMessages, safeArray(entries.map((entry) => safeArray(entry))));
  });

  return {
    GetHostInfo: () =>
      [
        'excel',
        'win32',
        '16.01',
        locale.toLowerCase(),
        'correlation',
        '',
        'disableLogging',
        sharedRuntime,
      ].join('|'),
    GetLoggingAllowed: () => false,
    GetContext: () => context(locale, options, settings, () => theme),
    Execute(method, parameters, callback) {
      if (method !== executeRequest) {
        callback(notSupported);
        return;
      }
      const message = parameters[0] as unknown[];
      const body = JSON.parse(String(message[4])) as RequestBody;
      Promise.resolve()
        .then(() => host.processRequest(body))
        .then(
          (response) => {
            if ('refused' in response) callback(safeArray([response.refused]));
            else callback(safeArray([0, 0, 200, JSON.stringify(response), []]));
          },
          (error: unknown) => callback(safeArray([notSupported, String(error)])),
        );
    },
    RegisterEvent(event, _target, handler, callback) {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      callback(0);
    },
    UnregisterEvent(event, _target, callback) {
      handlers.delete(event);
      callback(0);
    },
    MessageParent: () => undefined,
    invokeCommand(controlId, functionName) {
      const event = JSON.stringify({ source: { id: controlId } });
      send(ribbonCommands, safeArray([controlId, functionName, event]));
    },
    changeTheme(chosen) {
      theme = chosen;
    },
    close() {
      stopListening();
      handlers.clear();
    },
  };
}

function context(
  locale: string,
  options: ExternalOptions,
  settings: Record<string, string>,
  theme: () => OfficeTheme,
): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'quote-part',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl ?? 'C:\\Classeur1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ...defaultRequirementSets, ...options.requirementSets }),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        keys.forEach((key, index) => {
          settings[key] = values[index] ?? '';
        });
      },
    }),
  };
}
