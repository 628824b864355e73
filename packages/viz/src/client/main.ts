import { followAddress, writeAddress } from './address.js';
import { attachDetails, openForPrint } from './details-tools.js';
import { all } from './dom.js';
import { attachFigure } from './figure-tools.js';
import { attachJson } from './json-tools.js';
import { goTo } from './reveal.js';
import { TableTools } from './table-tools.js';
import { readWords, type Words } from './words.js';

/** All that the script adds to a page that is whole without it. */
function start(words: Words): void {
  const tables: TableTools[] = [];
  for (const tools of all('.t-tools[data-for]')) {
    const table = document.getElementById(tools.dataset.for ?? '');
    if (table instanceof HTMLTableElement)
      tables.push(new TableTools(table, tools, words, () => writeAddress(tables)));
  }
  for (const figure of all('figure.fig')) attachFigure(figure, words, (id) => goTo(id, tables));
  attachDetails(words);
  attachJson(words);
  openForPrint();
  followAddress(tables);
  addEventListener('hashchange', () => followAddress(tables));
}

const words = readWords();
if (words !== null) start(words);
