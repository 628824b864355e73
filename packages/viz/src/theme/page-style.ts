import { FIGURE_CLASSES, paletteStyle } from './figure-style.js';

/** Columns of numbers stand to the right by place, so that no cell needs a class. */
const byPlace = (letter: string): string =>
  Array.from({ length: 14 }, (_, i) => `.t.${letter}${i + 1} tr>:nth-child(${i + 1})`).join(',');

/** Ranks of risk in a column of ranks; the shape comes from the style and is not read out: the word stands in the cell. */
const RISKS = (
  [
    ['high', '\\25B2'],
    ['medium', '\\25C6'],
    ['low', '\\25CF'],
  ] as const
)
  .map(([name, shape], rank) => {
    const cells = Array.from(
      { length: 14 },
      (_, i) => `.t.k${i + 1} tr>:nth-child(${i + 1})[data-v="${rank}"]`,
    );
    return `${cells.join(',')}{color:var(--${name});font-weight:600;white-space:nowrap}\n${cells.map((cell) => `${cell}::before`).join(',')}{content:"${shape}" / "";margin-right:.35em}`;
  })
  .join('\n');

/**
 * The style of every page. System fonts, no picture, no animation. Everything that is wider than the page scrolls in a
 * region of its own, so that text reflows at 320 pixels; paper gets light colours, open details and repeated heads.
 */
export const PAGE_STYLE = [
  paletteStyle(':root'),
  ':root{color-scheme:light dark}',
  '*{box-sizing:border-box}',
  'html{scroll-padding-top:1rem}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}',
  'header,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}',
  'header{padding-top:1.25rem}',
  'section{margin:2.25rem 0 0;border-top:1px solid var(--faint);padding-top:.5rem}',
  'h1{font-size:1.6rem;line-height:1.25;margin:.1rem 0 .75rem}',
  'h2{font-size:1.25rem;line-height:1.3;margin:1rem 0 .5rem}',
  'h3{font-size:1.05rem;margin:1.25rem 0 .35rem}',
  'p,ul,ol,dl{max-width:46rem}',
  'a{color:var(--link);text-underline-offset:.15em}',
  ':focus-visible{outline:3px solid var(--focus);outline-offset:2px}',
  '.skip{position:absolute;left:-999rem}.skip:focus{position:static}',
  '.kicker{margin:0;color:var(--soft);font-size:.9rem}',
  '.lead{font-size:1.15rem;max-width:54rem;margin:.25rem 0 .75rem}',
  '.soft{color:var(--soft)}',
  '.note{color:var(--soft);font-size:.9rem}',
  '.warn{border-left:4px solid var(--unknown);background:var(--shade);padding:.6rem .9rem;max-width:54rem}',
  'nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;list-style:none;padding:0;margin:.5rem 0 0;max-width:none}',
  'nav a,.t-tools button,.fig-tools button{display:inline-block;min-height:24px;padding:.1rem 0}',
  'code,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}',
  'bdi{unicode-bidi:isolate}',
  'dl.facts{display:grid;grid-template-columns:fit-content(16rem) 1fr;gap:.2rem 1.25rem;max-width:60rem}',
  'dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere;min-width:0}',
  '@media (max-width:40rem){dl.facts{grid-template-columns:1fr}dl.facts dd{margin-bottom:.4rem}}',
  '.t-scroll,.fig-scroll{overflow:auto;max-width:100%;border:1px solid var(--faint)}',
  '.t-scroll{max-height:80vh;width:fit-content}',
  '.t-scroll.far{width:auto;content-visibility:auto;contain-intrinsic-height:auto 80vh}',
  '.fig-scroll{padding:.5rem;width:fit-content}',
  '.t{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}',
  '.t caption{text-align:left;padding:.4rem .6rem;color:var(--soft);font-size:.875rem}',
  '.t th,.t td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--faint)}',
  '.t td,.t tbody th{overflow-wrap:break-word;max-width:34rem}',
  '.t tbody th{font-weight:400}',
  '.t thead th{position:sticky;top:0;background:var(--shade);border-bottom:1px solid var(--rule);vertical-align:bottom;font-weight:600}',
  `${byPlace('n')}{text-align:right;overflow-wrap:normal;white-space:nowrap}`,
  `${byPlace('w')}{min-width:15rem}`,
  `${byPlace('c')}{overflow-wrap:normal;white-space:nowrap}`,
  '.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '.t tr:target{outline:3px solid var(--focus);outline-offset:-3px}',
  '.t thead button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;margin:0;text-align:inherit;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em;min-height:24px;min-width:24px}',
  '.t thead [aria-sort=ascending] button::after{content:" \\2191" / ""}.t thead [aria-sort=descending] button::after{content:" \\2193" / ""}',
  '.t-tools,.fig-tools{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;margin:.5rem 0;font-size:.875rem}',
  '[hidden]{display:none!important}',
  '.t-tools label{min-width:0;max-width:100%}',
  'button,select,input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--rule);border-radius:3px;padding:.2rem .55rem;min-height:28px;max-width:100%}',
  '.t-tools button,.fig-tools button{padding:.2rem .55rem;cursor:pointer}',
  'figure.fig{margin:1rem 0 1.75rem}',
  'figure.fig figcaption{max-width:54rem}figcaption strong{display:block}',
  '.fig-scroll svg{display:block;max-width:none;background:var(--paper)}',
  '.fig-said{min-height:1.5em;margin:.35rem 0;font-size:.9rem}',
  'details>summary{cursor:pointer;min-height:24px;padding:.1rem 0}',
  'details>summary:focus-visible{outline-offset:0}',
  RISKS,
  '.ku{color:var(--unknown);font-weight:600}',
  'footer{margin-top:3rem;padding-bottom:2.5rem;color:var(--soft);font-size:.9rem}',
  FIGURE_CLASSES,
  '@media print{body{font-size:10pt}header,main,footer{max-width:none;padding:0}nav,.t-tools>:not(.cut),.fig-tools,.skip,.fig-said,[data-x-tools],[data-json-tools]{display:none!important}.t-scroll,.fig-scroll{overflow:visible;max-height:none;border:0;content-visibility:visible!important}.t{font-size:8pt}.t thead th{position:static}.t tr,figure.fig figcaption{break-inside:avoid}h2,h3{break-after:avoid}.fig-scroll svg{max-width:100%;height:auto}details::details-content{content-visibility:visible;display:block}}',
].join('\n');
