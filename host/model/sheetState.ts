/** What Excel keeps on a sheet and the engine does not. */

export interface ProtectionOptions {
  allowFormatCells?: boolean;
  allowFormatColumns?: boolean;
  allowFormatRows?: boolean;
  allowInsertRows?: boolean;
  allowInsertColumns?: boolean;
  allowDeleteRows?: boolean;
  allowDeleteColumns?: boolean;
  allowSort?: boolean;
  allowAutoFilter?: boolean;
  [option: string]: unknown;
}

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface PageSetup {
  orientation: string;
  paperSize: string | number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  zoom: Record<string, unknown>;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: string | undefined;
  printTitleRows: string | undefined;
  printTitleColumns: string | undefined;
  texts: HeaderFooterTexts;
}

export interface Validation {
  /** Local A1 address of the cells; rows inserted above move it. */
  address: string;
  rule: Record<string, unknown>;
  prompt: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  ignoreBlanks: boolean;
  engineId: string | undefined;
}

export interface ChartState {
  id: string;
  name: string;
  figureId: string;
  type: string;
  title: string;
  top: number;
  left: number;
  width: number;
  height: number;
  source: string;
  /** Once they were set one by one; until then the source says them. */
  series: ChartSeriesState | undefined;
  /** How axes, legend and bars look: kept and given back, the engine draws its own. By part and setting. */
  looks: Record<string, Record<string, unknown>>;
}

/** Addresses of the cells, with their sheet. */
export interface ChartSeriesState {
  name: string;
  values: string;
  categories: string | undefined;
}

/** A picture on a sheet; points. */
export interface PictureState {
  readonly id: string;
  name: string;
  altTextDescription: string;
  lockAspectRatio: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Base64. */
  readonly data: string;
}

export interface SheetState {
  customProperties: { key: string; value: string }[];
  protection: { options: ProtectionOptions; password: string | undefined } | undefined;
  isVeryHidden: boolean;
  showHeadings: boolean;
  page: PageSetup;
  validations: Validation[];
  charts: ChartState[];
  pictures: PictureState[];
}

/** Excel's defaults: margins in points. */
export function newSheetState(): SheetState {
  return {
    customProperties: [],
    protection: undefined,
    isVeryHidden: false,
    showHeadings: true,
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      centerHorizontally: false,
      centerVertically: false,
      zoom: { scale: 100 },
      printGridlines: false,
      printHeadings: false,
      blackAndWhite: false,
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
      printArea: undefined,
      printTitleRows: undefined,
      printTitleColumns: undefined,
      texts: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
    },
    validations: [],
    charts: [],
    pictures: [],
  };
}
