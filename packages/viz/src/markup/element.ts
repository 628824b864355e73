import { escapeMarkup } from './escape.js';

/** Markup that may stand in a page as it is. Only {@link el} and {@link join} make it, so that text is always escaped. */
export class Markup {
  private constructor(private readonly text: string) {}

  /** @internal For this module, and for the two constants of a page: its style and its script. */
  static of(text: string): Markup {
    return new Markup(text);
  }

  toString(): string {
    return this.text;
  }
}

/** What stands in an element: markup as it is, text and numbers escaped, nothing for null and false. */
export type Child = Markup | string | number | null | undefined | false | readonly Child[];

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  /** The content security policy refuses it, silently: use a class or a presentation attribute. */
  readonly style?: never;
};

const VOID = new Set(['meta', 'br', 'hr', 'link', 'input', 'col']);
const LEAVES = new Set(['path', 'rect', 'circle', 'line', 'polygon', 'polyline', 'use', 'ellipse']);

/** `el('a', { href: '#x' }, 'text')`. Attributes that are null, undefined or false are left out; `true` stands alone. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || value === false) continue;
    if (key === 'style' || key.startsWith('on')) throw new Error(`attribute ${key} is refused in a page`);
    // Written out, because SVG is XML.
    text += value === true ? ` ${key}=""` : ` ${key}="${attributeText(value)}"`;
  }
  if (VOID.has(name)) return Markup.of(`${text}>`);
  if (LEAVES.has(name) && children.length === 0) return Markup.of(`${text}/>`);
  return Markup.of(`${text}>${textOf(children)}</${name}>`);
}

/** Markup one after another. */
export function join(children: readonly Child[], between = ''): Markup {
  return Markup.of(
    between === ''
      ? textOf(children)
      : children
          .map((child) => textOf(child))
          .filter((text) => text !== '')
          .join(escapeMarkup(between)),
  );
}

function textOf(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string') return escapeMarkup(child);
  if (typeof child === 'number') return String(child);
  if (child instanceof Markup) return child.toString();
  let text = '';
  for (const one of child) text += textOf(one);
  return text;
}

function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : escapeMarkup(value);
}

/** To a tenth of a pixel: enough for the eye, and the same digits on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
