import type { GapSelection } from '@better-trade/core/exposure';
import { el } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { choiceOf } from '../../views/measure.js';
import type { Section } from '../shell.js';

/** What was chosen, and so left out. */
export function leftSection(
  selection: GapSelection,
  left: number,
  lang: Language,
  { exposure }: Texts,
): Section {
  const choice = choiceOf(selection, lang);
  const sentences = [
    choice === '' && left === 0 ? exposure.leftNothing : '',
    choice === '' ? '' : exposure.leftChoice(choice),
    left === 0 ? '' : exposure.leftRows(left),
    exposure.noWaivers,
  ].filter(Boolean);
  return {
    id: 'left-out',
    heading: exposure.left,
    body: el(
      'ul',
      {},
      sentences.map((sentence) => el('li', {}, sentence)),
    ),
  };
}
