import type { Texts } from '../../text/texts.js';
import type { FigureCell, FigureTable } from '../figure.js';
import type { TimelineData } from '../figure-data.js';
import { type Row, type Span, spansOf } from './read-timeline.js';

/** `TVPRA`; the name as it stands where it is another. */
export function listName(list: string, texts: Texts): string {
  return wordIn(texts.timeline.list, list) ?? list;
}

/** `since 2009`, `2010 to 2018`. */
export function datesOf({ stated: { from, to }, state }: Span, texts: Texts): string {
  const begin = from ?? texts.timeline.unknown;
  if (to !== null) return texts.timeline.fromTo(begin, to);
  if (from === null) return texts.timeline.unknown;
  return state === 'to-come' ? texts.timeline.fromOn(from) : texts.timeline.since(from);
}

/** `Ghana, TVPRA List: child labor; since 2009; edition 2022`. */
export function spanText(label: string, span: Span, texts: Texts): string {
  const { list, exploitation, edition } = span.stated;
  const name = wordIn(texts.common.list, list) ?? list;
  return [
    `${label}, ${name}: ${exploitationOf(exploitation, texts)}`,
    datesOf(span, texts),
    texts.timeline.state[span.state],
    ...(edition === '' ? [] : [texts.timeline.edition(edition)]),
  ].join('; ');
}

/** Every statement; a row without any stands with its name. */
export function timelineTable({ subject }: TimelineData, rows: readonly Row[], texts: Texts): FigureTable {
  const words = texts.timeline.columns;
  return {
    caption: texts.timeline.caption(subject.name),
    columns: [
      subject.kind === 'good' ? texts.common.country : texts.common.good,
      words.list,
      words.exploitation,
      words.from,
      words.to,
      words.state,
      words.edition,
    ].map((label) => ({ label, kind: 'text' })),
    rows: rows.flatMap((row): readonly (readonly FigureCell[])[] => {
      const spans = spansOf(row);
      if (spans.length === 0) return [[row.label, null, null, null, null, null, null]];
      return spans.map(({ stated, state }) => [
        row.label,
        wordIn(texts.common.list, stated.list) ?? stated.list,
        exploitationOf(stated.exploitation, texts),
        stated.from,
        stated.to ?? texts.timeline.noEnd,
        texts.timeline.state[state],
        stated.edition === '' ? null : stated.edition,
      ]);
    }),
  };
}

/** One sentence that holds for any rows. */
export function takeawayOf({ subject, asOf }: TimelineData, rows: readonly Row[], texts: Texts): string {
  const { timeline } = texts;
  const spans = rows.flatMap(spansOf);
  if (spans.length === 0) return timeline.nothing(subject.name);
  const holding = spans.filter(({ state }) => state === 'holds');
  const known = [...holding].sort((a, b) => (a.begin?.day ?? 0) - (b.begin?.day ?? 0));
  return timeline.takeaway({
    name: subject.name,
    asOf,
    what: subject.kind === 'good' ? 'countries' : 'goods',
    rows: rows.filter((row) => spansOf(row).some(({ state }) => state === 'holds')).length,
    first: known.find(({ begin }) => begin !== null)?.stated.from ?? null,
    ended: spans.filter(({ state }) => state === 'ended').length,
    toCome: spans.filter(({ state }) => state === 'to-come').length,
  });
}

function exploitationOf(exploitation: Span['stated']['exploitation'], texts: Texts): string {
  if (exploitation.length === 0) return texts.timeline.notStated;
  return exploitation.map((one) => texts.common.exploitation[one]).join(', ');
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.entries(words).find(([one]) => one === key)?.[1];
}
