import { type Child, el, type Markup } from '../markup/element.js';

export interface SvgFrame {
  readonly id: string;
  readonly title: string;
  /** The takeaway; with the title it is what a screen reader says of the picture. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The root of every figure. Drawn in units of CSS pixels at its full width, with 12 px text at least; narrower places
 * scroll it rather than shrink its text. Colours come from classes (`figure-style.ts`).
 */
export function svgFrame(frame: SvgFrame, ...children: readonly Child[]): Markup {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'btt-fig',
      viewBox: `0 0 ${Math.ceil(frame.width)} ${Math.ceil(frame.height)}`,
      width: Math.ceil(frame.width),
      height: Math.ceil(frame.height),
      role: 'img',
      'aria-labelledby': `${frame.id}-t ${frame.id}-d`,
    },
    el('title', { id: `${frame.id}-t` }, frame.title),
    el('desc', { id: `${frame.id}-d` }, frame.description),
    ...children,
  );
}

/**
 * One thing of a picture that a reader can go to: a country, a cell, a bar, a node. Arrow keys walk over the marks of a
 * figure in the order in which they stand, and the text is said and shown.
 * @param text All that the mark means, with its numbers; it is also the tooltip.
 * @param href Anchor of the page where more is said of it.
 */
export function mark(
  text: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly Child[],
  href?: string,
): Markup {
  return el('g', { ...attributes, class: `m ${attributes.class ?? ''}`.trim(), 'data-href': href }, [
    el('title', {}, text),
    ...children,
  ]);
}
