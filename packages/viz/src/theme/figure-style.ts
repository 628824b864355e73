import { DARK, LIGHT, type Palette } from './palette.js';

const NAMES = [
  'paper',
  'shade',
  'ink',
  'soft',
  'rule',
  'faint',
  'link',
  'focus',
  'high',
  'medium',
  'low',
  'unknown',
  'land',
] as const;

/** The palette as custom properties: `--high`, `--s0` to `--s4` and `--t0` to `--t4` for the steps of an amount. */
export function paletteVariables(palette: Palette): string {
  return [
    ...NAMES.map((name) => `--${name}:${palette[name]}`),
    `--on-risk:${palette.onRisk}`,
    ...palette.steps.map((colour, i) => `--s${i}:${colour}`),
    ...palette.onSteps.map((colour, i) => `--t${i}:${colour}`),
  ].join(';');
}

/**
 * Classes of figures. In forced colours everything is the reader's own: shapes, patterns and words carry the meaning.
 * `.ft-*` text, `.fl-*` fills, `.fs-*` strokes, `.r-*` by risk, `.q-*` by step of an amount.
 */
export const FIGURE_CLASSES = [
  '.btt-fig{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink)}',
  '.btt-fig text{fill:var(--ink)}',
  '.btt-fig .ft-soft{fill:var(--soft)}',
  '.btt-fig .ft-strong{font-weight:600}',
  '.btt-fig .ft-num{font-variant-numeric:tabular-nums}',
  '.btt-fig .ft-on{fill:var(--on-risk)}',
  '.btt-fig .ft-halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}',
  '.btt-fig .fl-paper{fill:var(--paper)}',
  '.btt-fig .fl-shade{fill:var(--shade)}',
  '.btt-fig .fl-land{fill:var(--land)}',
  '.btt-fig .fl-ink{fill:var(--ink)}',
  '.btt-fig .fl-none{fill:none}',
  '.btt-fig .fs-ink{stroke:var(--ink)}',
  '.btt-fig .fs-rule{stroke:var(--rule)}',
  '.btt-fig .fs-faint{stroke:var(--faint)}',
  '.btt-fig .fs-paper{stroke:var(--paper)}',
  '.btt-fig .fs-none{stroke:none}',
  ...['high', 'medium', 'low', 'unknown'].flatMap((risk) => [
    `.btt-fig .r-${risk}{fill:var(--${risk})}`,
    `.btt-fig .rs-${risk}{stroke:var(--${risk})}`,
    `.btt-fig .rt-${risk}{fill:var(--${risk})}`,
  ]),
  ...[0, 1, 2, 3, 4].flatMap((step) => [
    `.btt-fig .q-${step}{fill:var(--s${step})}`,
    `.btt-fig .qt-${step}{fill:var(--t${step})}`,
  ]),
  '.btt-fig .m.on>*{stroke:var(--focus);stroke-width:2.5px}',
  '.btt-fig .m.on>text{stroke:none}',
].join('\n');

const FORCED =
  ':root,.btt-fig{--paper:Canvas;--shade:Canvas;--ink:CanvasText;--soft:CanvasText;--rule:CanvasText;--faint:GrayText;--link:LinkText;--focus:Highlight;--high:CanvasText;--medium:CanvasText;--low:CanvasText;--unknown:GrayText;--land:Canvas;--on-risk:Canvas;--s0:Canvas;--s1:Canvas;--s2:Canvas;--s3:Canvas;--s4:Canvas;--t0:CanvasText;--t1:CanvasText;--t2:CanvasText;--t3:CanvasText;--t4:CanvasText}.btt-fig{forced-color-adjust:none}';

/** Colours by what the reader asked for; on paper always the light ones. */
export function paletteStyle(root: string): string {
  return [
    `${root}{${paletteVariables(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){${root}{${paletteVariables(DARK)}}}`,
    `@media (forced-colors:active){${FORCED}}`,
  ].join('\n');
}

/** What a figure needs that stands alone in a file. */
export function standaloneStyle(): string {
  return `${paletteStyle('.btt-fig')}\n.btt-fig{background:var(--paper)}\n${FIGURE_CLASSES}`;
}
