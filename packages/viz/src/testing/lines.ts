import type { Finding, LineVerdict, Usd } from '@better-trade/core';

const STATEMENT = {
  exploitation: 'CL',
  from: '2009',
  to: null,
  edition: '2024',
  source: 'TVPRA List 2024',
  note: '',
} as const;

/** A finding as the screener makes it, with what a test is about in place of its own. */
export function finding(own: Partial<Finding> = {}): Finding {
  return {
    id: 'BTT-000000000001',
    kind: 'listing',
    list: 'TVPRA',
    good: 'cocoa',
    name: 'Cocoa',
    country: 'CI' as Finding['country'],
    exploitation: ['CL'],
    grade: 'exact',
    risk: 'high',
    rule: 'V1-CHILD-EXACT',
    hts: '1801.00.0010',
    classification: {
      hts: '1801.00',
      scope: 'exclusive',
      basis: 'dol',
      reason: 'Cocoa beans only.',
      repair: '',
      source: 'DOL',
    },
    via: '',
    consequence: '',
    nameMatch: null,
    edition: '2024',
    source: 'TVPRA List 2024',
    statements: [STATEMENT],
    ...own,
  };
}

/** A LISTED line of cocoa from Côte d'Ivoire. */
export function line(
  own: Partial<Omit<LineVerdict, 'valueUsd'>> & { readonly valueUsd?: number | null } = {},
): LineVerdict {
  const { valueUsd = 10, ...rest } = own;
  return {
    line: 1,
    ref: '',
    verdict: 'LISTED',
    cause: null,
    hts: '1801.00.0010',
    origin: 'CI',
    valueUsd: valueUsd as Usd | null,
    risk: 'high',
    programme: [],
    problems: [],
    mended: [],
    findings: [],
    ...rest,
  };
}
