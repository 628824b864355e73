import { compareText } from '@better-trade/core';
import type { ProfileSector, ProfileUflpa } from '@better-trade/core/exposure';
import { el, join, type Markup } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { day, quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import { takenGoods } from './orders-section.js';

/** What the Uyghur Forced Labor Prevention Act names: sectors, and every entity of its list. */
export function uflpaSections(uflpa: ProfileUflpa | null, texts: Texts): readonly Section[] {
  if (uflpa === null) return [];
  const { uflpa: words } = texts.profile;
  const sectors = words.sectorsHeading(uflpa.sectors.length);
  const entities = words.entitiesHeading(uflpa.entities.length);
  return [
    {
      id: 'uflpa',
      heading: words.heading,
      body: join([
        uflpa.knownGaps.length === 0
          ? null
          : el('p', { class: 'note' }, anchorLink('not-known', words.lacks), '.'),
        el('h3', {}, sectors),
        sectorTable(sectors, uflpa.sectors, texts),
        el('h3', {}, entities),
        el('p', {}, theirs(bySection(uflpa.entities, texts))),
        entityTable(entities, uflpa.entities, texts),
      ]),
    },
  ];
}

/** Sectors that take in one good; they bear on goods of China alone. */
export function goodSectorsSections(sectors: readonly ProfileSector[], texts: Texts): readonly Section[] {
  if (sectors.length === 0) return [];
  const { uflpa: words } = texts.profile;
  return [
    {
      id: 'uflpa',
      heading: words.sectorsOfGood,
      body: sectorTable(words.sectorsHeading(sectors.length), sectors, texts),
    },
  ];
}

function sectorTable(caption: string, sectors: readonly ProfileSector[], texts: Texts): Markup {
  const { uflpa: words, orders, listings } = texts.profile;
  const idOf = rowIds('sector');
  return dataTable({
    id: 'sectors',
    caption,
    quiet: true,
    columns: [
      { label: words.sector, wide: true },
      { label: orders.since, kind: 'code' },
      { label: orders.takesIn, wide: true },
      { label: listings.source, wide: true },
    ],
    rows: sectors.map((sector) => ({
      id: idOf(sector.id),
      cells: [quoted(sector.name), day(sector.from), takenGoods(sector.goods, texts), quoted(sector.source)],
    })),
    tools: sectors.length > 8,
  });
}

function entityTable(caption: string, entities: ProfileUflpa['entities'], { profile }: Texts): Markup {
  const { uflpa: words, orders } = profile;
  const idOf = rowIds('entity');
  return dataTable({
    id: 'entities',
    caption,
    quiet: true,
    columns: [
      { label: words.entity, wide: true },
      { label: orders.since, kind: 'code' },
      { label: words.section, filter: true, kind: 'code' },
      { label: words.id, kind: 'code' },
    ],
    rows: entities.map(({ id, name, effective, section }) => ({
      id: idOf(id),
      cells: [
        quoted(name),
        effective === null ? words.noDate : day(effective),
        section === '' ? words.noSection : theirs(section),
        theirs(id),
      ],
    })),
    tools: entities.length > 8,
  });
}

function bySection(entities: ProfileUflpa['entities'], { profile }: Texts): string {
  const { uflpa: words } = profile;
  const counts = new Map<string, number>();
  for (const { section } of entities) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([section, number]) => `${section === '' ? words.noSection : section}: ${formatNumber(number)}`)
    .join('; ');
}
