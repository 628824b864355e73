import { escapeCell } from './escape-cell.js';
import type { Block, Page, Row } from './page.js';

/** A page for a ticket or a memo; nothing is cut. */
export function pageMarkdown(page: Page): string {
  const parts = [
    `# ${escapeCell(page.title)}`,
    escapeCell(page.lead),
    ...page.facts.map(escapeCell),
    ...page.sections.flatMap((section) => [`## ${escapeCell(section.title)}`, ...section.blocks.map(block)]),
    '---',
    ...page.foot.map(escapeCell),
  ];
  return `${parts.join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'text':
      return escapeCell(one.text);
    case 'list':
      return one.items.map((item) => `- ${escapeCell(item)}`).join('\n');
    case 'table': {
      const more = one.rows.some((row) => moreOf(row).length > 0);
      const heads = [...one.columns.map((column) => column.head), ...(more ? ['more'] : [])];
      const rules = [
        ...one.columns.map((column) => (column.right === true ? '---:' : '---')),
        ...(more ? ['---'] : []),
      ];
      const rows = one.rows.map((row) => [...row.cells, ...(more ? [moreOf(row).join('; ')] : [])]);
      return [heads.map(escapeCell), rules, ...rows.map((row) => row.map(escapeCell))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    }
  }
}

function moreOf({ under = [], gist = [] }: Row): readonly string[] {
  return [...under, ...gist];
}
