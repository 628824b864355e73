import type { Summary } from '@better-trade/core';

interface Part {
  readonly label: string;
  readonly lines: number;
  readonly fill: string;
  /** Text colour that keeps a contrast of at least 4.5 to 1 on the fill. */
  readonly ink: string;
}

const WIDTH = 640;
const BAR = { y: 34, height: 40 };
const NARROWEST_LABEL = 64;

/**
 * One bar of all lines by verdict and highest risk, as a static SVG that stands alone: it has a title and a text
 * that says every number, and no meaning rests on colour.
 */
export function verdictBar(summary: Summary): string {
  const parts: readonly Part[] = [
    { label: 'high', lines: summary.byRisk.high, fill: '#8c1d18', ink: '#ffffff' },
    { label: 'medium', lines: summary.byRisk.medium, fill: '#f2b84b', ink: '#1f1f1f' },
    { label: 'low', lines: summary.byRisk.low, fill: '#dcd3c3', ink: '#1f1f1f' },
    { label: 'no list match', lines: summary.noListMatch, fill: '#ffffff', ink: '#1f1f1f' },
    { label: 'not screenable', lines: summary.notScreenable, fill: '#4a4a4a', ink: '#ffffff' },
  ];
  const total = parts.reduce((sum, part) => sum + part.lines, 0);
  const description = parts.map((part) => `${part.lines} ${part.label}`).join(', ');
  let x = 0;
  const bars = parts
    .filter((part) => part.lines > 0)
    .map((part) => {
      const width = (WIDTH * part.lines) / total;
      const text =
        width < NARROWEST_LABEL
          ? ''
          : `<text x="${round(x + 6)}" y="${BAR.y + 25}" fill="${part.ink}">${part.lines} ${part.label}</text>`;
      const bar = `<rect x="${round(x)}" y="${BAR.y}" width="${round(width)}" height="${BAR.height}" fill="${part.fill}" stroke="#1f1f1f"/>${text}`;
      x += width;
      return bar;
    });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 100" role="img" aria-labelledby="btt-bar-title btt-bar-desc" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="btt-bar-title">${total} import lines by verdict</title>`,
    `<desc id="btt-bar-desc">Of ${total} lines: ${description}. A listing is reason to look, never proof.</desc>`,
    `<text x="0" y="20" font-weight="600" fill="#1f1f1f">${total} lines: risk of LISTED lines, and the rest</text>`,
    ...bars,
    `<text x="0" y="94" fill="#1f1f1f">${description}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
