/** Colours of pages and figures. Their contrasts are computed in a test; meaning never rests on them alone. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string;
  /** Behind boxes, heads of tables and rows under the pointer. */
  readonly shade: string;
  readonly ink: string;
  /** Second-rank text: still 4.5 to 1 on paper and shade. */
  readonly soft: string;
  /** Borders and axes that carry meaning: 3 to 1. */
  readonly rule: string;
  /** Hairlines that carry none. */
  readonly faint: string;
  readonly link: string;
  readonly focus: string;
  readonly high: string;
  readonly medium: string;
  readonly low: string;
  /** Lines that could not be judged, and values that nobody knows. */
  readonly unknown: string;
  /** Text upon the four above. */
  readonly onRisk: string;
  /** Five steps of an amount, the least first; each next one is darker on light paper. */
  readonly steps: readonly [string, string, string, string, string];
  /** Text upon each step. */
  readonly onSteps: readonly [string, string, string, string, string];
  /** Land without a figure on a map. */
  readonly land: string;
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  shade: '#f3f4f6',
  ink: '#1b1b1b',
  soft: '#4a4f57',
  rule: '#767b84',
  faint: '#d9dce1',
  link: '#0b4f9e',
  focus: '#0b4f9e',
  high: '#8a2313',
  medium: '#a85a00',
  low: '#00668f',
  unknown: '#5c6068',
  onRisk: '#ffffff',
  steps: ['#dbe6f0', '#a9c4dc', '#6c9ac1', '#35699a', '#143d66'],
  onSteps: ['#1b1b1b', '#1b1b1b', '#1b1b1b', '#ffffff', '#ffffff'],
  land: '#eceef1',
};

export const DARK: Palette = {
  paper: '#15181c',
  shade: '#20252b',
  ink: '#eceff3',
  soft: '#b4bbc5',
  rule: '#8b939e',
  faint: '#39404a',
  link: '#8cc2ff',
  focus: '#8cc2ff',
  high: '#ff9a85',
  medium: '#f3b25c',
  low: '#7cc7ea',
  unknown: '#b4bbc5',
  onRisk: '#15181c',
  steps: ['#22394f', '#315676', '#437399', '#7fb0d8', '#bfe0fb'],
  onSteps: ['#eceff3', '#eceff3', '#ffffff', '#15181c', '#15181c'],
  land: '#2a3038',
};
