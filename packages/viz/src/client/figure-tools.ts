import { button, make } from './dom.js';
import { figurePng, figureSvg } from './figure-file.js';
import { save } from './save.js';
import type { Words } from './words.js';

/** Keys that go over the marks of a figure: the place to go to, of so many, from the one where the reader is. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** @param go Goes to an element of the page by its id. */
export function attachFigure(figure: HTMLElement, words: Words, go: (id: string) => void): void {
  const svg = figure.querySelector<SVGSVGElement>('svg');
  const region = figure.querySelector<HTMLElement>('.fig-scroll');
  const said = figure.querySelector<HTMLElement>('.fig-said');
  const tools = figure.querySelector<HTMLElement>('.fig-tools');
  if (svg === null || region === null || said === null || tools === null) return;
  const marks = [...svg.querySelectorAll<SVGGElement>('g.m')];
  walkMarks(region, said, marks, go);

  const name = figure.id.replace(/^fig-/, '') || (figure.dataset.fig ?? 'figure');
  if (marks.length > 0) {
    const help = make('p', { class: 'fig-help', id: `${figure.id}-help` });
    help.textContent = marks.some((mark) => target(mark) !== null) ? words.figureKeysGo : words.figureKeys;
    region.setAttribute('aria-describedby', help.id);
    tools.append(help);
  }
  tools.append(
    button(words.saveSvg, () =>
      save(`${name}.svg`, new Blob([figureSvg(svg)], { type: 'image/svg+xml;charset=utf-8' })),
    ),
    button(words.savePng, () => {
      figurePng(svg).then(
        (png) => save(`${name}.png`, png),
        () => {
          said.textContent = words.pngFailed;
        },
      );
    }),
  );
  tools.hidden = false;
}

function walkMarks(
  region: HTMLElement,
  said: HTMLElement,
  marks: readonly SVGGElement[],
  go: (id: string) => void,
): void {
  let current: SVGGElement | null = null;
  let shown: SVGGElement | null = null;
  let pointer = '';

  const show = (mark: SVGGElement | null): void => {
    if (mark === shown) return;
    shown?.classList.remove('on');
    mark?.classList.add('on');
    shown = mark;
    said.textContent = mark?.querySelector('title')?.textContent ?? '';
  };
  const follow = (mark: SVGGElement | null): boolean => {
    const id = mark === null ? null : target(mark);
    if (id !== null) go(id);
    return id !== null;
  };
  const pressed = ({ key }: KeyboardEvent): boolean => {
    if (key === 'Enter') return follow(current);
    if (key === 'Escape') {
      if (shown === null) return false;
      current = null;
      show(null);
      return true;
    }
    const step = STEPS[key];
    if (step === undefined || marks.length === 0) return false;
    const at = current === null ? -1 : marks.indexOf(current);
    current = marks[step(at, marks.length - 1)] ?? null;
    show(current);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'auto' });
    return true;
  };

  region.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (pressed(event)) event.preventDefault();
  });
  region.addEventListener('pointermove', (event) => {
    // A mark that was scrolled under a resting pointer is not what the reader points at.
    const at = `${event.screenX} ${event.screenY}`;
    if (at !== pointer) show(markOf(event) ?? current);
    pointer = at;
  });
  region.addEventListener('pointerleave', () => show(current));
  region.addEventListener('click', (event) => {
    const mark = markOf(event);
    if (mark !== null && mark === current && follow(mark)) return;
    current = mark;
    show(mark);
  });
}

function markOf({ target: under }: Event): SVGGElement | null {
  return under instanceof Element ? under.closest<SVGGElement>('g.m') : null;
}

/** Id of the element where more is said of a mark; null where the page has none. */
function target(mark: SVGGElement): string | null {
  const id = (mark.getAttribute('data-href') ?? '').replace(/^#/, '');
  return id !== '' && document.getElementById(id) !== null ? id : null;
}
