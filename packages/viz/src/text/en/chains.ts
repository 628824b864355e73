import { formatNumber } from '../numbers.js';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

const restOf = (listed: number, own: number): string => {
  const stated = `the lists themselves state ${formatNumber(listed)} of the steps`;
  const known = own === 1 ? 'rests on our own knowledge or a model' : 'rest on our own knowledge or a model';
  if (own === 0) return listed === 0 ? '' : `: ${stated}`;
  return listed === 0
    ? `: ${formatNumber(own)} of the steps ${known}`
    : `: ${stated}, and ${formatNumber(own)} ${known}`;
};

export const chains = {
  title: 'From listed inputs to imported goods',
  titleOfAny: 'From inputs to imported goods',
  nothing: 'No way from a listed input is known here; that does not mean that there is none.',
  takeaway: ({ inputs, imports, steps, listed, own }: ChainCounts): string =>
    `${count(inputs, 'input', 'inputs')}, ${count(imports, 'imported good', 'imported goods')} and ${count(steps, 'step', 'steps')} between goods${restOf(listed, own)}.`,
  role: {
    input: 'listed input',
    start: 'input, no listing stated here',
    stage: 'stage between',
    import: 'imported good',
  },
  tier: {
    listed: 'the list names both ends',
    ruling: 'CBP ruling',
    norm: 'official text',
    study: 'published study',
    curated: 'our own technical knowledge',
    model: 'input-output statistics',
  },
  kind: {
    embodied: 'in the output',
    consumed: 'used up, not in the output',
    component: 'part of the output',
    'listing-link': 'named by a list',
  },
  noCode: 'no HTS code',
  codesNotHere: 'not in this report',
  noListing: 'no listing stated here',
  endsOnly: 'the list names only the two ends',
  notAnInput: 'not an input here',
  link: ({ from, to, process, tier, more }: ChainLinkWords): string =>
    `${from} to ${to}: ${process}; ${tier}${more > 0 ? `; ${count(more, 'more step', 'more steps')} in the table` : ''}`,
  caption: 'Every step from a good to the next',
  columns: {
    from: 'From',
    fromHts: 'HTS of it',
    exploitation: 'Listed for',
    process: 'Step',
    to: 'To',
    toHts: 'HTS of that',
    tier: 'How it is known',
    kind: 'Kind',
  },
  howToRead:
    'Read from left to right. Each line is a step from one good to the next, and its word says how well the step is known. It shows what can be made of what, and nothing about a shipment.',
  claims:
    'CL is child labor, FL forced labor, FCL forced or indentured child labor. The letters belong to the input in the country beside them, and never to a good further on.',
  leftGoods: (goods: number): string =>
    `${count(goods, 'more good is', 'more goods are')} in the table. The picture has the best-known ways first, then the shortest, as many as fit.`,
  leftSteps: (steps: number): string =>
    `${count(steps, 'more step is', 'more steps are')} in the table and not in the picture. Between two goods only the best-known step is drawn.`,
  leftPaths: (paths: number): string =>
    `Up to ${count(paths, 'more path is', 'more paths are')} known that neither the picture nor the table follows.`,
};

export interface ChainCounts {
  readonly inputs: number;
  readonly imports: number;
  readonly steps: number;
  readonly listed: number;
  /** Steps that rest on this project's knowledge or on a model. */
  readonly own: number;
}

export interface ChainLinkWords {
  readonly from: string;
  readonly to: string;
  readonly process: string;
  readonly tier: string;
  /** Other steps between the same two goods. */
  readonly more: number;
}
