import { FIGURE_CLASSES, paletteVariables } from '../theme/figure-style.js';
import { LIGHT } from '../theme/palette.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a picture for one of the page: sharp in print. */
const SCALE = 2;
/** Side and area that browsers draw at most, in pixels. */
const LONGEST = 16_000;
const LARGEST = 120_000_000;

/** A figure as a file that stands alone, in the light colours, whatever the reader's own are: it will be printed. */
export function figureSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('not a copy');
  for (const mark of copy.querySelectorAll('.m.on')) mark.classList.remove('on');
  const style = document.createElementNS(SVG, 'style');
  style.textContent = lightRules();
  copy.insertBefore(style, copy.firstChild);
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Rejects where the browser cannot draw it. */
export async function figurePng(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // A data address, because the policy of the page lets no other picture in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(figureSvg(svg))}`;
  await image.decode();
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  const scale = Math.min(SCALE, LONGEST / width, LONGEST / height, Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = LIGHT.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png === null ? reject(new Error('too large')) : resolve(png)), 'image/png');
  });
}

/** Rules of figures with the colours written out: programs that draw know no custom properties. */
function lightRules(): string {
  const colours = new Map(
    paletteVariables(LIGHT)
      .split(';')
      .map((pair): [string, string] => {
        const at = pair.indexOf(':');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
  const rules = `.btt-fig{background:var(--paper)}\n${FIGURE_CLASSES}`;
  return rules.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => colours.get(name) ?? whole);
}
