import type { NotKnown } from '@better-trade/core/exposure';
import { el, join } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';

/** What the figures cannot say, before the figures. */
export function notKnownSection(
  notKnown: readonly NotKnown[],
  knownGaps: readonly string[],
  { profile }: Texts,
): Section {
  const { notKnown: words } = profile;
  const idOf = rowIds('not-known');
  return {
    id: 'not-known',
    heading: words.heading,
    body: join([
      el('p', {}, notKnown.length === 0 ? words.none : words.intro),
      notKnown.length === 0
        ? null
        : el(
            'ul',
            {},
            notKnown.map(({ kind, text, ids }) =>
              el(
                'li',
                { id: idOf(kind) },
                el('strong', {}, words.kinds[kind]),
                ': ',
                quoted(text),
                ids.length === 0
                  ? null
                  : el('details', {}, el('summary', {}, words.about(ids.length)), theirs(ids.join(', '))),
              ),
            ),
          ),
      knownGaps.length === 0
        ? null
        : join([
            el('h3', {}, words.uflpa),
            el(
              'ul',
              {},
              knownGaps.map((gap) => el('li', { id: idOf('uflpa') }, quoted(gap))),
            ),
          ]),
    ]),
  };
}
