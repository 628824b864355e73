import { tierRank } from '@better-trade/core';
import type { Trace, TraceEnd } from '@better-trade/tracer';
import { type Child, el, join } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import type { Anchors } from './anchors.js';
import { pathsInAll } from './trace-words.js';

/** Ends that a page has room for. */
const MOST = 2000;
const CODES = 3;

/** The far ends of the walk: how each is known at best, in how many steps, and by how many paths in all. */
export function endsSection({ ends, direction }: Trace, anchors: Anchors, texts: Texts): Section {
  const { ends: words } = texts.trace;
  const hasGrade = ends.some(({ grade }) => grade !== null);
  const shown = ends.slice(0, MOST);
  const idOf = rowIds('end');
  return {
    id: 'ends',
    heading: words.heading[direction],
    body:
      ends.length === 0
        ? el('p', {}, words.none)
        : join([
            dataTable({
              id: 'all-ends',
              caption: words.caption(ends.length),
              columns: [
                { label: words.good[direction], wide: true },
                { label: words.hts, wide: true },
                { label: words.tier, kind: 'rank', filter: true },
                { label: words.hops, kind: 'number' },
                { label: words.stated, filter: true },
                { label: words.shownPaths, kind: 'number' },
                { label: words.paths, kind: 'number' },
                ...(hasGrade ? [{ label: words.grade, filter: true }] : []),
                { label: words.id, kind: 'code' },
              ],
              rows: shown.map((end) => {
                const { good, name, hts, paths, total, grade } = end;
                const [best] = paths;
                return {
                  id: idOf(good),
                  cells: [
                    nameLink(end, anchors),
                    codesText(good, hts, anchors, texts),
                    best === undefined
                      ? ''
                      : { shown: texts.common.tier[best.tier], value: tierRank(best.tier) },
                    best === undefined ? '' : { shown: String(best.hops), value: best.hops },
                    paths.some(({ relation }) => relation !== null) ? words.yes : words.no,
                    { shown: String(paths.length), value: paths.length },
                    { shown: pathsInAll(total, texts), value: total.paths },
                    ...(hasGrade ? [grade === null ? '' : texts.common.grade[grade]] : []),
                    theirs(good === name ? '' : good),
                  ],
                };
              }),
              tools: shown.length > 8,
              ...(shown.length < ends.length ? { total: ends.length } : {}),
            }),
            shown.length < ends.length
              ? el('p', { class: 'note' }, words.shown(shown.length, ends.length))
              : null,
          ]),
  };
}

function nameLink({ name, paths }: TraceEnd, anchors: Anchors): Child {
  const [best] = paths;
  const anchor = best === undefined ? undefined : anchors.path.get(best);
  return anchor === undefined ? quoted(name) : anchorLink(anchor, quoted(name));
}

/** The first codes of a good; the others stand in the table of goods. */
export function codesText(good: string, hts: readonly string[], anchors: Anchors, { trace }: Texts): Child {
  if (hts.length === 0) return trace.paths.noCode;
  const more = hts.length - CODES;
  if (more <= 0) return theirs(hts.join(', '));
  const anchor = anchors.good.get(good);
  const others = trace.paths.moreCodes(more);
  return [
    theirs(hts.slice(0, CODES).join(', ')),
    ' ',
    anchor === undefined ? others : anchorLink(anchor, others),
  ];
}
