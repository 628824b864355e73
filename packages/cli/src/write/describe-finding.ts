import { type Exploitation, type Finding, weakestTier } from '@better-trade/core';

const WORDS: Readonly<Record<Exploitation, string>> = {
  CL: 'child labor',
  FL: 'forced labor',
  FCL: 'forced or indentured child labor',
};

const LISTS: Readonly<Record<Finding['list'], string>> = {
  TVPRA: 'TVPRA List',
  EO13126: 'EO 13126 list',
  CBP: 'CBP order',
  UFLPA: 'UFLPA',
};

export function exploitationWords(exploitation: readonly Exploitation[]): string {
  return exploitation.map((one) => WORDS[one]).join(' and ');
}

/** A finding in one sentence without its risk: what, why, by which list. */
export function describeFinding(finding: Finding): string {
  const list = `${LISTS[finding.list]}${finding.list === 'EO13126' ? '' : ` ${finding.edition}`}`;
  switch (finding.kind) {
    case 'listing':
      return `${finding.name} of ${finding.country}: ${exploitationWords(finding.exploitation)} [${list}]`;
    case 'downstream':
      return `${finding.name} of ${finding.country}, made with ${inputOf(finding)} (${exploitationWords(finding.exploitation)}) [${list}]`;
    case 'at-risk':
      return `at risk: ${atRiskName(finding)} may hold ${inputOf(finding)} (${exploitationWords(finding.exploitation)}) [${list}]`;
    case 'traced':
      return `traced: ${finding.name} may hold ${inputOf(finding)} (${exploitationWords(finding.exploitation)}) by ${finding.via} [${weakestOf(finding)}]`;
    case 'order':
      return `${finding.name} of ${finding.statements[0]?.from ?? 'unknown date'}${finding.via === '' ? '' : `; ${finding.via}`}${nameNote(finding)} [${finding.list}]`;
    case 'sector':
      return `UFLPA high-priority sector: ${finding.name} [${finding.list}]`;
    case 'entity':
      return `UFLPA Entity List: ${finding.name}${nameNote(finding)} [${finding.list}]`;
  }
}

/** `Garments (at risk, cotton)` -> `Garments`: the sentence around it says the rest. */
export function atRiskName(finding: Finding): string {
  return finding.name.replace(/ \(at risk[^)]*\)$/, '');
}

/** Weakest evidence of a traced path, and its length. */
export function weakestOf(finding: Finding): string {
  const steps = finding.path ?? [];
  return `${weakestTier(steps.map((step) => step.tier))}, ${steps.length} step${steps.length === 1 ? '' : 's'}`;
}

/** `cobalt-ore@CD > lithium-ion-batteries@CN` -> `cobalt-ore of CD`. */
function inputOf(finding: Finding): string {
  return (finding.via.split(' > ')[0] ?? '').replace('@', ' of ');
}

function nameNote(finding: Finding): string {
  const match = finding.nameMatch;
  if (match === null) return '';
  const how =
    match.how === 'possible'
      ? `possibly "${match.listed}", ${match.distance} edits away`
      : `${match.how} match of "${match.listed}"`;
  return `; the line names "${match.named}", ${how}`;
}
