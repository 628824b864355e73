import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

/** The page of a trace. It knows no dollars: what is reached, and by what evidence. */
export const trace = {
  kicker: 'Better Trade Tool: production chains',
  title: {
    down: (from: string): string => `What may hold ${from}`,
    up: (to: string): string => `What listed inputs ${to} may hold`,
    between: (from: string, to: string): string => `From ${from} to ${to}`,
  },
  of: (good: string, country: string): string => `${good} of ${country}`,
  lead: {
    down: (from: string, goods: number): string => `${from} may be in ${n(goods, 'good', 'goods')}`,
    up: (to: string, inputs: number): string =>
      `${to} may hold ${n(inputs, 'listed input', 'listed inputs')}`,
    upAny: (to: string, inputs: number): string => `${to} may hold ${n(inputs, 'input', 'inputs')}`,
    between: (from: string, to: string, routes: string): string => `From ${from} to ${to}: ${routes}`,
    nothing: {
      down: (from: string): string => `No chain known here leads from ${from} to any good`,
      up: (to: string): string => `No chain known here leads from a listed input to ${to}`,
      between: (from: string, to: string): string => `No chain known here leads from ${from} to ${to}`,
    },
    stated: (number: number): string => `${formatNumber(number)} as ILAB states`,
    byTier: (tiers: string): string => `by the weakest step of the best way: ${tiers}`,
    noFinding: 'that is a hole in the chains, and no finding',
    gaps: (number: number): string => `what the chains do not know here (${formatNumber(number)})`,
    cuts: (number: number): string => `why this is not everything (${formatNumber(number)})`,
    incomplete: 'the chains are not complete, and count no dollars',
  },
  model:
    'This trace also walks input-output statistics. They rank and suggest, and are no evidence of a chain: look for the word “model”.',
  facts: {
    asked: 'What was asked',
    directions: {
      down: (from: string): string => `what final goods may hold ${from}`,
      up: (to: string): string => `what listed inputs may be in ${to}`,
      between: (from: string, to: string): string => `ways from ${from} to ${to}`,
    },
    understood: 'Understood as',
    country: 'Country',
    countryAny: 'none given',
    options: 'Options',
    optionsOf: (hops: number, tier: string, top: number): string =>
      `up to ${n(hops, 'step', 'steps')}; evidence ${tier} or stronger; the best ${top === 1 ? 'path' : `${formatNumber(top)} paths`} for each pair of ends`,
    conditions: (conditions: string): string => `; only where ${conditions}`,
    layers: 'Layers of the graph',
  },
  notKnown: {
    heading: 'What is not known, and what was left out',
    none: 'The chains name no hole here, and nothing was cut. They are not complete all the same: a good that is missing may hold the input.',
    gaps: 'What the chains do not know here',
    cuts: 'Why this is not everything',
    cutBy: {
      top: 'Only the best paths',
      'max-hops': 'Too many steps',
      'min-tier': 'Evidence too weak',
      condition: 'Another variant',
      steps: 'The search was stopped',
      country: 'Another country',
    },
  },
  claims: {
    heading: 'What the lists state of the inputs',
    intro:
      'The statement belongs to the input in its country, and to no good further on: that batteries of China may hold cobalt ore of the Congo says nothing of mines in China.',
    none: 'No list names an input of these paths: they carry no statement of child or forced labor.',
    caption: (rows: number): string => n(rows, 'statement', 'statements'),
    good: 'Input',
    exploitation: 'Exploitation',
    list: 'List',
    from: 'Since',
    to: 'Until',
    holds: 'still listed',
    edition: 'Edition',
    note: 'Note',
  },
  chains: { heading: 'The chains as a picture', none: 'There is no path to draw.' },
  ends: {
    heading: { down: 'Goods reached', up: 'Inputs reached', between: 'Ends of the routes' },
    none: 'Nothing was reached.',
    caption: (ends: number): string => `${n(ends, 'end', 'ends')}, the strongest evidence first`,
    shown: (shown: number, all: number): string =>
      `This page shows the first ${formatNumber(shown)} of ${formatNumber(all)}; the JSON of the trace has them all.`,
    good: { down: 'Good', up: 'Input', between: 'Good' },
    id: 'Id',
    hts: 'HTS',
    tier: 'Weakest evidence',
    hops: 'Steps',
    paths: 'Paths in all',
    shownPaths: 'Paths shown',
    stated: 'As ILAB states',
    yes: 'yes',
    no: 'no',
    grade: 'HTS asked for meets it',
    atMost: (paths: number): string => `at most ${formatNumber(paths)}`,
    tooMany: 'too many to count',
    routes: (paths: number): string => n(paths, 'route', 'routes'),
  },
  paths: {
    heading: 'Every path, step by step',
    intro:
      'From the input, first, to the imported good, last. Each step says how it is known, and by what source.',
    shown: (shown: number, all: number): string =>
      `This page has room for the first ${formatNumber(shown)} of ${n(all, 'path', 'paths')}; the JSON of the trace has them all.`,
    sentence: (good: string, input: string): string => `${good} may hold ${input}`,
    asIlabStates: 'as ILAB states',
    steps: (steps: number): string => n(steps, 'step', 'steps'),
    weakest: (tier: string): string => `weakest evidence ${tier}`,
    only: (variable: string, values: string): string => `only where ${variable} is ${values}`,
    or: 'or',
    mass: (kilograms: string): string => `${kilograms} kg of the input in 1 kg`,
    norm: (amount: string, source: string): string =>
      `${amount} by the published norm over all stages (${source})`,
    more: (paths: string): string => `paths in all: ${paths}`,
    listed: (input: string, claims: string): string => `Listed input: ${input} ${claims}`,
    claimed: (countries: string, exploitation: string): string => `of ${countries} (${exploitation})`,
    notListed: 'No list names the input here',
    noCode: 'no HTS code',
    hts: (codes: string): string => `HTS ${codes}`,
    moreCodes: (codes: number): string => `and ${formatNumber(codes)} more`,
    by: (process: string): string => `by ${process}`,
    ilab: 'the pair as ILAB lists it',
    ends: 'Both ends, as ILAB lists them',
    evidence: 'step and evidence',
  },
  steps: {
    heading: 'The steps and their evidence',
    intro:
      'Each step once: what happens, what else it takes, the amount where a source gives one, and everything that it is known from.',
    none: 'There is no step.',
    caption: (steps: number): string => n(steps, 'step', 'steps'),
    shown: (shown: number, all: number): string =>
      `The first ${formatNumber(shown)} of ${n(all, 'step', 'steps')} of the paths above; the JSON of the trace has them all.`,
    from: 'From',
    to: 'To',
    process: 'Step',
    tier: 'Evidence',
    kind: 'Kind',
    role: {
      product: 'product',
      'co-product': 'co-product',
      'by-product': 'by-product',
    },
    roleHead: 'What comes out',
    alternatives: (goods: string): string => `can be replaced by: ${goods}`,
    together: (goods: string): string => `also needs: ${goods}`,
    amount: (amount: string): string => `amount: ${amount}`,
    besides: 'Besides',
    known: 'Known from',
  },
  goods: {
    heading: 'The goods and all their HTS codes',
    caption: (goods: number): string => n(goods, 'good', 'goods'),
    shown: (shown: number, all: number): string =>
      `The first ${formatNumber(shown)} of ${n(all, 'good', 'goods')}; the JSON of the trace has them all.`,
  },
  left: {
    heading: 'Left out, filtered and waived',
    nothing: 'Nothing was cut: all paths within the options are shown.',
    cut: 'Some paths were left out, for the reasons above.',
    noWaivers: 'Nothing was waived: btt knows no waivers.',
  },
  never: 'A path says how such goods are made, never how a shipment was.',
  madeBy:
    'Made by btt, open source (Apache-2.0). The same JSON gives the same page, byte for byte. This page loads nothing and sends nothing.',
};
