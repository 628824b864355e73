import type {
  PastListing,
  ProfileListing,
  ProfileOrder,
  ProfileRelation,
  TracedReach,
} from '@better-trade/core/exposure';
import { formatInterval, formatShare } from './exposure-text.js';
import type { Block, Row, Section } from './page.js';

/** Parts that the profile of a country and of a good share. */

const LISTS: Readonly<Record<ProfileListing['list'], string>> = {
  TVPRA: 'TVPRA List',
  EO13126: 'EO 13126 list',
  downstream: 'Downstream goods: made with listed inputs; the exploitation is that of the input',
};

/** One table a list: what is listed, since when, and the value behind it. */
export function listingSections(
  listings: readonly ProfileListing[],
  subject: 'country' | 'good',
  period: string,
): readonly Section[] {
  return (['TVPRA', 'EO13126', 'downstream'] as const).flatMap((list): Section[] => {
    const rows = listings.filter((row) => row.list === list);
    if (rows.length === 0) return [];
    return [
      {
        title: `${LISTS[list]} (${rows.length})`,
        blocks: [
          {
            kind: 'table',
            columns: [
              { head: subject === 'country' ? 'good' : 'country', flexible: true },
              { head: 'kind' },
              { head: 'since' },
              { head: 'edition' },
              { head: `USD ${period}`, right: true },
              { head: subject === 'country' ? 'of the country' : "of the country's", right: true },
              { head: 'codes', right: true },
            ],
            rows: rows.map((row) => listingRow(row, subject)),
          },
        ],
      },
    ];
  });
}

function listingRow(row: ProfileListing, subject: 'country' | 'good'): Row {
  const made = row.inputs.map((input) => `${input.name} of ${input.country}`);
  return {
    cells: [
      subject === 'country' ? row.name : `${row.countryName} (${row.country})`,
      row.exploitation.join(' '),
      row.since,
      row.editions.map(shortEdition).join(', '),
      formatInterval(row.usd ?? NOTHING, row.level),
      formatShare(row.ofCountry),
      row.usd === null ? '-' : String(row.codes),
    ],
    ...(made.length === 0 ? {} : { under: [`made with ${made.join(', ')}`] }),
  };
}

const NOTHING = { low: 0, high: 0 };

/** `2024 (partial)` -> `2024*`; the legend says what the star means. */
function shortEdition(edition: string): string {
  return edition.replace(' (partial)', '*');
}

/** Statements that do not hold on the day; nothing where there are none. */
export function pastSection(past: readonly PastListing[], subject: 'country' | 'good'): readonly Section[] {
  if (past.length === 0) return [];
  const items = past.map((row) => {
    const what = subject === 'country' ? row.goodName : `${row.countryName} (${row.country})`;
    const note = row.note === '' ? '' : `: ${row.note}`;
    return `${what}, ${row.exploitation}: ${row.from} to ${row.to ?? 'now'} [${row.list} ${row.edition}]${note}`;
  });
  return [{ title: `Not in force on the day (${past.length})`, blocks: [{ kind: 'list', items }] }];
}

/** Listed pairs that are made with the subject's inputs. */
export function usedInSection(relations: readonly ProfileRelation[], period: string): readonly Section[] {
  const listed = relations.filter((row) => row.kind === 'listed');
  if (listed.length === 0) return [];
  return [
    {
      title: `Used in listed downstream goods (${listed.length}): the value is that of the final good`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: 'input', flexible: true },
            { head: 'kind' },
            { head: 'final good', flexible: true },
            { head: 'since' },
            { head: `USD ${period}`, right: true },
          ],
          rows: listed.map((row) => ({
            cells: [
              `${row.inputName} of ${row.inputCountry}`,
              row.exploitation.join(' '),
              `${row.outputName} of ${row.outputCountry ?? ''}`,
              row.since,
              formatInterval(row.usd ?? NOTHING, row.level ?? 'no-code'),
            ],
          })),
        },
      ],
    },
  ];
}

/** Goods that may hold the subject's inputs, by input. */
export function atRiskSection(relations: readonly ProfileRelation[]): readonly Section[] {
  const atRisk = relations.filter((row) => row.kind === 'at-risk');
  if (atRisk.length === 0) return [];
  const outputs = new Map<string, string[]>();
  for (const row of atRisk) {
    const key = `${row.inputName} of ${row.inputCountry} (${row.exploitation.join(' ')})`;
    outputs.set(key, [...(outputs.get(key) ?? []), withoutRisk(row.outputName)]);
  }
  const items = [...outputs].map(([input, names]) => `${input}: ${names.join(', ')}`);
  return [
    {
      title: `At risk of holding these inputs, no country named (${new Set(atRisk.map((row) => row.outputGood)).size} goods)`,
      blocks: [{ kind: 'list', items }],
    },
  ];
}

/** `Garments (at risk, cotton)` -> `Garments`: the title says the rest. */
function withoutRisk(name: string): string {
  return name.replace(/ \(at risk[^)]*\)$/, '');
}

/** Orders in force, and the others apart. */
export function orderSections(
  orders: readonly ProfileOrder[],
  subject: 'country' | 'good',
): readonly Section[] {
  const active = orders.filter((order) => order.inForce);
  const ended = orders.filter((order) => !order.inForce);
  const none =
    subject === 'country'
      ? 'None of the orders known here is on this country.'
      : 'None of the orders known here takes the good in by its words.';
  return [
    {
      title: `CBP orders in force (${active.length})`,
      blocks: [
        active.length === 0 ? { kind: 'text', text: none } : orderTable(active, subject),
        ...(subject === 'good' ? [NOT_HELD_AGAINST] : []),
      ],
    },
    ...(ended.length === 0
      ? []
      : [
          {
            title: `CBP orders not in force (${ended.length}): ended, superseded, or not begun`,
            blocks: [orderTable(ended, subject)],
          },
        ]),
  ];
}

/** Seafood of a vessel may be fish, whatever table of goods says of it. */
const NOT_HELD_AGAINST: Block = {
  kind: 'text',
  text: 'Orders on all products of a maker, and most orders on fishing vessels ("Seafood"), are held against no good one by one.',
};

function orderTable(orders: readonly ProfileOrder[], subject: 'country' | 'good'): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'since' },
      { head: 'kind' },
      ...(subject === 'good' ? [{ head: 'of' }] : []),
      { head: 'merchandise', flexible: true },
      { head: 'reach' },
      { head: 'makers', flexible: true },
    ],
    rows: orders.map((order) => ({
      cells: [
        order.effective,
        order.instrument,
        ...(subject === 'good' ? [order.country ?? '-'] : []),
        order.merchandise,
        order.reach,
        order.entities.join('; '),
      ],
      under: [...statusOf(order), ...takenIn(order, subject)],
    })),
  };
}

function statusOf(order: ProfileOrder): readonly string[] {
  return order.inForce && order.status === 'active'
    ? []
    : [
        `status ${order.status}${order.ended === null ? '' : `, ended ${order.ended}`}${order.status === 'partially-modified' && order.remarks !== '' ? `: ${order.remarks}` : ''}`,
      ];
}

function takenIn({ goods }: ProfileOrder, subject: 'country' | 'good'): readonly string[] {
  if (goods.length === 0) return [];
  return subject === 'country'
    ? [`takes in ${goods.map(({ name, covers }) => `${name} (${covers})`).join(', ')}`]
    : goods.map(({ covers, reason }) => `takes in ${covers} of the good: ${reason}`);
}

/** What chains reach; only with `--trace`. */
export function reachSection(reach: TracedReach | null): readonly Section[] {
  if (reach === null) return [];
  const { options, byTier, goods } = reach;
  const tiers = Object.entries(byTier).map(([tier, number]) => `${number} ${tier}`);
  const how = [`up to ${options.maxHops} steps, ${options.minTier} or stronger`, ...options.conditions].join(
    ', ',
  );
  const nearest = goods.slice(0, NEAREST).map((row) => `${row.name} (${row.tier}, ${row.hops})`);
  return [
    {
      title: `Production chains (${how})`,
      blocks: [
        {
          kind: 'text',
          text:
            goods.length === 0
              ? 'No chain known here leads on. Chains are not complete.'
              : `${goods.length} goods may hold it by their weakest step (${tiers.join(', ')})${options.complete ? '' : '; the search was cut'}: ${nearest.join(', ')}${goods.length > NEAREST ? `, and ${goods.length - NEAREST} more (btt trace shows the paths)` : ''}. A path says how such goods are made, not where or how these were.`,
        },
      ],
    },
  ];
}

const NEAREST = 12;
