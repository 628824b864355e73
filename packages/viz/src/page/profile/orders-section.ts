import type { ProfileOrder } from '@better-trade/core/exposure';
import { type Child, el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { day, quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import type { Subject } from './listings-section.js';

/** Withhold release orders and Findings: those in force first, the others apart. */
export function ordersSection(
  orders: readonly ProfileOrder[],
  subject: Subject,
  lang: Language,
  texts: Texts,
): Section {
  const { orders: words } = texts.profile;
  const active = orders.filter(({ inForce }) => inForce);
  const ended = orders.filter(({ inForce }) => !inForce);
  const idOf = rowIds('order');
  return {
    id: 'orders',
    heading: words.heading,
    body: join([
      el('h3', {}, words.inForce(active.length)),
      active.length === 0
        ? el('p', {}, subject === 'country' ? words.noneCountry : words.noneGood)
        : orderTable('orders-in-force', words.inForce(active.length), active, subject, idOf, lang, texts),
      ended.length === 0
        ? null
        : join([
            el('h3', {}, words.ended(ended.length)),
            orderTable('orders-ended', words.ended(ended.length), ended, subject, idOf, lang, texts),
          ]),
      subject === 'good' ? el('p', { class: 'note' }, words.notHeldAgainst) : null,
    ]),
  };
}

function orderTable(
  id: string,
  caption: string,
  orders: readonly ProfileOrder[],
  subject: Subject,
  idOf: (key: string) => string,
  lang: Language,
  texts: Texts,
): Markup {
  const { orders: words, listings } = texts.profile;
  return dataTable({
    id,
    caption,
    quiet: true,
    columns: [
      { label: words.since, kind: 'code' },
      { label: words.kind, filter: true, kind: 'code' },
      ...(subject === 'good' ? [{ label: texts.common.country, filter: true, kind: 'code' as const }] : []),
      { label: words.merchandise, wide: true },
      { label: words.reach, filter: true, kind: 'code' },
      { label: words.makers, wide: true },
      { label: words.takesIn, wide: true },
      { label: words.status, filter: true, kind: 'code' },
      { label: words.until, kind: 'code' },
      { label: words.remarks, wide: true },
      { label: words.id, kind: 'code' },
      { label: listings.source, wide: true },
    ],
    rows: orders.map((order) => ({
      id: idOf(order.id),
      cells: [
        day(order.effective),
        words.instrument[order.instrument],
        ...(subject === 'good' ? [countryOf(order, lang, texts)] : []),
        quoted(order.merchandise),
        words.reaches[order.reach],
        makersOf(order, texts),
        takenIn(order, subject, texts),
        words.statuses[order.status],
        order.ended === null ? '' : day(order.ended),
        quoted(order.remarks),
        theirs(order.id),
        quoted([order.source, order.citation].filter(Boolean).join('; ')),
      ],
    })),
    tools: orders.length > 8,
  });
}

function countryOf({ country, countryName: name }: ProfileOrder, lang: Language, { common }: Texts): Child {
  return country === null
    ? common.none
    : theirs(`${countryName(country, name ?? country, lang)} (${country})`);
}

function makersOf({ entities, aliases }: ProfileOrder, { profile }: Texts): Child {
  return [
    entities.map((maker) => el('div', { lang: 'en' }, maker)),
    aliases.length === 0 ? null : el('div', {}, theirs(profile.orders.aliases(aliases.join('; ')))),
  ];
}

/** Of a good: how much of it the merchandise takes in, and why. */
function takenIn({ goods }: ProfileOrder, subject: Subject, texts: Texts): Child {
  const { orders: words } = texts.profile;
  if (subject === 'country') return takenGoods(goods, texts);
  return goods.map(({ covers, reason }) => el('div', {}, `${words.ofTheGood[covers]}: `, quoted(reason)));
}

/** Listed goods that an order or a sector takes in by its words; the reasons open on demand. */
export function takenGoods(goods: ProfileOrder['goods'], { profile }: Texts): Child {
  const { orders: words, codes } = profile;
  if (goods.length === 0) return '';
  const names = goods.map(({ name, covers }) => `${name} (${words.covers[covers]})`);
  return [
    theirs(names.join(', ')),
    el(
      'details',
      {},
      el('summary', {}, codes.why),
      goods.map(({ name, reason }) => el('div', { lang: 'en' }, `${name}: ${reason}`)),
    ),
  ];
}
