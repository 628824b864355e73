/** A report of one page before it has a format: what a terminal and a Markdown file both show. */
export interface Page {
  readonly title: string;
  /** The answer in one sentence or two. */
  readonly lead: string;
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
  readonly foot: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export interface Column {
  readonly head: string;
  readonly right?: boolean;
  /** Gives way where the table is wider than a page: its long texts lose their middle in a terminal. */
  readonly flexible?: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  /** More on the row, that stands on lines of its own in a terminal. */
  readonly under?: readonly string[];
  /** The same, for long texts whose middle may be left out in a terminal, such as those of the tariff. */
  readonly gist?: readonly string[];
}
