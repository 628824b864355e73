import { all, button } from './dom.js';
import type { Words } from './words.js';

/** Buttons that open and close every `details.x` of the page, or of the element whose id the tools name. */
export function attachDetails(words: Words): void {
  for (const tools of all('[data-x-tools]')) {
    const within = tools.dataset.xTools ?? '';
    const set = (open: boolean): void => {
      const root = within === '' ? document : document.getElementById(within);
      for (const details of root?.querySelectorAll<HTMLDetailsElement>('details.x') ?? [])
        details.open = open;
    };
    tools.append(
      button(words.openAll, () => set(true)),
      ' ',
      button(words.closeAll, () => set(false)),
    );
    tools.hidden = false;
  }
}

/** On paper nothing can be opened: all is open while it prints. */
export function openForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = all<HTMLDetailsElement>('details:not([open])');
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
