import { TIERS } from '@better-trade/core';
import type { Trace } from '@better-trade/tracer';
import { type Child, el } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { theirs } from '../facts.js';
import { askedFor, type Names, pathsInAll } from './trace-words.js';

/** What is reached, by what evidence, and what the chains do not know: one sentence without dollars. */
export function traceLead(trace: Trace, names: Names, lang: Language, texts: Texts): Child {
  const { lead } = texts.trace;
  const found = [foundWords(trace, names, lang, texts), tierWords(trace, texts)].filter(Boolean);
  const blind: readonly Child[] = [
    trace.ends.length === 0 ? lead.noFinding : lead.incomplete,
    ...(trace.gaps.length === 0 ? [] : [anchorLink('gaps', lead.gaps(trace.gaps.length))]),
    ...(trace.cut.length === 0 ? [] : [anchorLink('cuts', lead.cuts(trace.cut.length))]),
  ];
  return [
    theirs(found.join('; ')),
    '; ',
    el(
      'strong',
      {},
      blind.map((part, i) => [i === 0 ? '' : '; ', part]),
      '.',
    ),
  ];
}

function foundWords(trace: Trace, names: Names, lang: Language, texts: Texts): string {
  const { lead, ends: words } = texts.trace;
  const { direction, ends } = trace;
  const from = askedFor(trace.from, trace.country, names, lang, texts);
  const to = askedFor(trace.to, direction === 'up' ? trace.country : null, names, lang, texts);
  const stated = ends.filter(({ paths }) => paths.some(({ relation }) => relation !== null)).length;
  const byIlab = stated === 0 ? '' : ` (${lead.stated(stated)})`;
  switch (direction) {
    case 'down':
      return ends.length === 0 ? lead.nothing.down(from) : `${lead.down(from, ends.length)}${byIlab}`;
    case 'up':
      return ends.length === 0 ? lead.nothing.up(to) : `${inputsWords(trace, to, texts)}${byIlab}`;
    case 'between': {
      if (ends.length === 0) return lead.nothing.between(from, to);
      const total = {
        paths: ends.reduce((sum, end) => sum + end.total.paths, 0),
        exact: ends.every((end) => end.total.exact),
      };
      const routes = total.exact ? words.routes(total.paths) : pathsInAll(total, texts);
      return `${lead.between(from, to, routes)}${byIlab}`;
    }
  }
}

/** With all inputs asked for, not every one is listed. */
function inputsWords({ ends }: Trace, to: string, { trace }: Texts): string {
  const allListed = ends.every(({ paths }) => paths.every(({ claims }) => claims.length > 0));
  return allListed ? trace.lead.up(to, ends.length) : trace.lead.upAny(to, ends.length);
}

function tierWords({ ends }: Trace, { trace, common }: Texts): string {
  const tiers = TIERS.flatMap((tier) => {
    const number = ends.filter(({ paths }) => paths[0]?.tier === tier).length;
    return number === 0 ? [] : [`${number} ${common.tier[tier]}`];
  });
  return tiers.length === 0 ? '' : trace.lead.byTier(tiers.join(', '));
}
