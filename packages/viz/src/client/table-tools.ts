import { button, make } from './dom.js';
import { type FilterSelect, filterSelect } from './filter-select.js';
import type { State } from './hash-state.js';
import { save } from './save.js';
import { noChoice, readChoice, writeChoice } from './table-choice.js';
import { tableCsv } from './table-csv.js';
import { type Column, type Row, readColumns, readRows } from './table-data.js';
import { type Choice, placeRows, type View, viewOf } from './table-view.js';
import { say, type Words } from './words.js';

/** How long typing rests before the table follows, in milliseconds: a screen reader says the count once, not at every key. */
const REST = 150;

/** A table that a reader can search, sort, narrow and save. */
export class TableTools {
  private readonly columns: readonly Column[];
  private readonly rows: readonly Row[];
  private readonly selects: readonly (FilterSelect | null)[];
  private readonly find = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  private readonly count = make('p', { class: 't-count', role: 'status' });
  private readonly again: HTMLButtonElement;
  private choice: Choice = noChoice();
  private view: View;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tools The empty element that gets the tools.
   * @param changed Called after the reader, not the address, chose something.
   */
  constructor(
    readonly table: HTMLTableElement,
    tools: HTMLElement,
    private readonly words: Words,
    private readonly changed: () => void,
  ) {
    this.columns = readColumns(table);
    this.rows = readRows(table);
    this.view = viewOf(this.rows, this.columns, this.choice);
    this.selects = this.columns.map((column, at) => this.select(column, at));
    this.columns.forEach((column, at) => {
      this.sortable(column, at);
    });
    this.again = button(words.reset, () => {
      this.reset();
      changed();
      this.find.focus();
    });
    this.listen();
    tools.append(
      make('label', { class: 't-find' }, `${words.find} `, this.find),
      ...this.selects.flatMap((select) => select?.label ?? []),
      this.again,
      ...this.saveButtons(),
      this.count,
    );
    this.show();
    tools.hidden = false;
  }

  state(): State {
    return writeChoice(this.table.id, this.columns, this.choice);
  }

  restore(state: State): void {
    const has = (column: number, text: string): boolean => this.selects[column]?.has(text) ?? false;
    this.choice = readChoice(this.table.id, this.columns, has, state);
    this.fill();
  }

  /** Shows every row again, in the order given. */
  reset(): void {
    this.choice = noChoice();
    this.fill();
  }

  private select(column: Column, at: number): FilterSelect | null {
    if (!column.filter) return null;
    return filterSelect(column, at, this.rows, this.words, (text) => {
      if (text === null) this.choice.filters.delete(at);
      else this.choice.filters.set(at, text);
      this.choose();
    });
  }

  /** The label of a column becomes a button: up, down, as given. */
  private sortable({ head, sort }: Column, at: number): void {
    if (sort === null) return;
    const press = button('', () => {
      const was = this.choice.sort?.column === at ? this.choice.sort.direction : null;
      this.choice.sort = was === 'desc' ? null : { column: at, direction: was === 'asc' ? 'desc' : 'asc' };
      this.choose();
    });
    press.append(...head.childNodes);
    head.append(press);
  }

  private listen(): void {
    this.find.addEventListener('input', () => {
      this.choice.query = this.find.value;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.choose(), REST);
    });
    // Who leaves the field in haste, for the button that saves what is shown, gets what was asked for.
    this.find.addEventListener('change', () => this.choose());
  }

  private saveButtons(): readonly HTMLButtonElement[] {
    const name = this.table.dataset.t || this.table.id;
    const all = this.rows.length;
    const saveRows = (file: string, rows: readonly Row[]): void =>
      save(file, new Blob([tableCsv(this.columns, rows)], { type: 'text/csv;charset=utf-8' }));
    return [
      button(this.total() > all ? say(this.words.csvThese, { all }) : this.words.csvAll, () =>
        saveRows(`${name}.csv`, this.rows),
      ),
      button(this.words.csvShown, () => {
        const { ordered, shown } = this.view;
        saveRows(
          `${name}-shown.csv`,
          ordered.filter((row) => shown.has(row)),
        );
      }),
    ];
  }

  private choose(): void {
    this.show();
    this.changed();
  }

  private fill(): void {
    this.find.value = this.choice.query;
    this.selects.forEach((select, at) => {
      select?.put(this.choice.filters.get(at));
    });
    this.show();
  }

  private show(): void {
    clearTimeout(this.waiting);
    const before = this.view.ordered;
    this.view = viewOf(this.rows, this.columns, this.choice);
    placeRows(this.table, before, this.view);
    this.count.textContent = this.countText();
    this.count.classList.toggle('cut', this.view.shown.size < this.rows.length);
    this.again.disabled = this.state().size === 0;
    const { sort: by } = this.choice;
    this.columns.forEach(({ head, sort }, at) => {
      if (sort !== null) head.setAttribute('aria-sort', by?.column === at ? `${by.direction}ending` : 'none');
    });
  }

  private countText(): string {
    const [shown, all, total] = [this.view.shown.size, this.rows.length, this.total()];
    if (total > all) return say(this.words.countCut, { shown, all, total });
    return say(all === 1 ? this.words.countOne : this.words.count, { shown, all });
  }

  /** All rows there are, where the page holds only the first of them. */
  private total(): number {
    return Number(this.table.dataset.total ?? 0);
  }
}
