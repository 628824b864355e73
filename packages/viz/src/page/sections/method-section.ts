import { rulesV1, traceV1 } from '@better-trade/core';
import { el, join } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { quoted } from '../facts.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import { riskCell } from './risk-cell.js';

const RULES = new Map([...rulesV1.rules, ...traceV1.rules].map((rule) => [rule.id, rule]));

/** Rules that decided a risk on this page, the words it uses, and what it cannot say. */
export function methodSection(rules: Iterable<string>, texts: Texts): Section {
  const { page } = texts;
  const used = [...new Set(rules)].sort();
  return {
    id: 'method',
    heading: page.method,
    body: join([
      el('p', {}, page.notProof),
      used.length === 0
        ? null
        : join([
            el('h3', {}, page.rulesHeading),
            dataTable({
              id: 'rules',
              caption: page.rulesHeading,
              quiet: true,
              columns: [
                { label: page.rule },
                { label: page.risk, kind: 'risk' },
                { label: page.sentence },
                { label: page.citation },
              ],
              rows: used.map((id) => {
                const rule = RULES.get(id);
                return {
                  id,
                  cells: [
                    el('code', {}, id),
                    rule === undefined ? '' : riskCell(rule.risk, texts),
                    rule === undefined ? '' : quoted(rule.sentence),
                    rule === undefined ? '' : quoted(rule.citation),
                  ],
                };
              }),
            }),
          ]),
      el('h3', {}, page.glossary),
      el(
        'dl',
        { class: 'facts' },
        page.glossaryRows.flatMap(([word, meaning]) => [el('dt', {}, word), el('dd', {}, meaning)]),
      ),
      el('h3', {}, page.limits),
      el(
        'ul',
        {},
        page.limitsRows.map((row) => el('li', {}, row)),
      ),
    ]),
  };
}
