/** What must come out on the real reference, whoever curates it. Exact ranks of other findings may change. */
import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { screening } from '../testing/screen.js';
import type { Finding, FindingKind } from './verdict.js';

const real = loadReference();
const today = screening(real, { asOf: '2026-10-05' });

function on(day: string | undefined) {
  return day === undefined ? today : screening(real, { asOf: day });
}

function found(kind: FindingKind, hts: string, origin: string, day?: string): readonly Finding[] {
  return on(day)(hts, origin).findings.filter((finding) => finding.kind === kind);
}

/** `TVPRA cotton CL+FL`, for the plain listings of a line. */
function listed(hts: string, origin: string, day?: string): readonly string[] {
  return found('listing', hts, origin, day).map(
    ({ list, good, exploitation }) => `${list} ${good} ${exploitation.join('+')}`,
  );
}

describe('cotton', () => {
  it('of China is listed for child labor and forced labor, and under EO 13126', () => {
    expect(listed('5201.00.1400', 'CN')).toEqual(
      expect.arrayContaining(['TVPRA cotton CL+FL', 'EO13126 cotton FCL']),
    );
    expect(today('5201.00.1400', 'CN').risk).toBe('high');
  });

  it('of Uzbekistan is without a finding in 2026 but was listed in 2012', () => {
    expect(today('5201.00.1400', 'UZ')).toMatchObject({
      verdict: 'NO_LIST_MATCH',
      findings: [],
      problems: [],
    });
    expect(listed('5201.00.1400', 'Uzbekistan', '2012-01-01')).toEqual(
      expect.arrayContaining(['TVPRA cotton CL+FL', 'EO13126 cotton FCL']),
    );
  });

  it('of Uzbekistan was delisted for forced labor at the end of September 2022', () => {
    expect(listed('5201.00.1400', 'UZ', '2022-09-30')).toEqual(['TVPRA cotton FL']);
    expect(listed('5201.00.1400', 'UZ', '2022-10-01')).toEqual([]);
  });

  it('of Turkmenistan is under a country-wide CBP order, as high', () => {
    const orders = found('order', '5201.00.1400', 'TM');
    expect(orders.map((finding) => `${finding.rule} ${finding.risk} ${finding.country}`)).toContain(
      'V1-ORDER-COUNTRY-EXACT high TM',
    );
    expect(listed('5201.00.1400', 'TM')).toEqual(['TVPRA cotton CL+FL']);
  });
});

describe('cobalt and batteries', () => {
  it('cobalt ore of the Congo (Kinshasa) is listed for child labor, and for forced labor since 2024-09-05', () => {
    expect(listed('2605.00.0000', 'CD')).toEqual(['TVPRA cobalt-ore CL+FL']);
    expect(listed('2605.00.0000', 'CD', '2024-09-05')).toEqual(['TVPRA cobalt-ore CL+FL']);
    expect(listed('2605.00.0000', 'CD', '2024-09-04')).toEqual(['TVPRA cobalt-ore CL']);
  });

  it('cobalt ore of China is in no list: the exploitation is that of the input in its own country', () => {
    expect(today('2605.00.0000', 'CN')).toMatchObject({
      verdict: 'NO_LIST_MATCH',
      findings: [],
      problems: [],
    });
  });

  it('lithium-ion batteries of China are a downstream finding that names the cobalt ore of the Congo', () => {
    const battery = found('downstream', '8507.60.00', 'CN').find(({ via }) =>
      via.startsWith('cobalt-ore@CD'),
    );
    expect(battery).toMatchObject({
      good: 'lithium-ion-batteries',
      country: 'CN',
      via: 'cobalt-ore@CD > lithium-ion-batteries@CN',
    });
    expect(battery?.exploitation).toContain('CL');
    expect(listed('8507.60.00', 'CN').filter((line) => line.includes('lithium'))).toEqual([]);
  });
});

describe('what ended on 2024-09-05', () => {
  it('shrimp of Thailand has no listing since, and had both the day before', () => {
    expect(listed('0306.17.0004', 'TH')).toEqual([]);
    expect(listed('0306.17.0004', 'TH', '2024-09-05')).toEqual([]);
    expect(listed('0306.17.0004', 'TH', '2024-09-04')).toEqual(
      expect.arrayContaining(['TVPRA shrimp CL+FL', 'EO13126 shrimp FCL']),
    );
  });

  it('garments of Vietnam left the EO list and stayed on the TVPRA List', () => {
    expect(listed('6109.10.0012', 'VN', '2024-09-04')).toContain('EO13126 garments FCL');
    expect(listed('6109.10.0012', 'VN', '2024-09-05')).toEqual(['TVPRA garments CL+FL']);
    expect(listed('6109.10.0012', 'VN')).toEqual(['TVPRA garments CL+FL']);
  });

  it('blueberries of Argentina were listed until then', () => {
    expect(listed('0810.40.0029', 'AR', '2024-09-04')).toEqual(['TVPRA blueberries CL']);
    expect(listed('0810.40.0029', 'AR')).toEqual([]);
  });
});

describe('a line of Namibia', () => {
  it('is judged: NA is a country, not a missing value', () => {
    expect(listed('0102.29.4024', 'NA', '2015-01-01')).toEqual(['TVPRA cattle CL']);
    expect(today('0102.29.4024', 'NA')).toMatchObject({
      verdict: 'NO_LIST_MATCH',
      origin: 'NA',
      problems: [],
    });
  });
});

describe('listed goods from their listed countries', () => {
  it.each([
    ['tea', '0902.30.0050', 'IN', 'TVPRA tea FL'],
    ['tea', '0902.40.0000', 'Kenya', 'TVPRA tea CL'],
    ['tobacco', '2401.10.6130', 'MW', 'TVPRA tobacco CL+FL'],
    ['tobacco under the EO', '2401.20.8310', 'MW', 'EO13126 tobacco FCL'],
    ['sugarcane', '1701.14.1020', 'DO', 'TVPRA sugarcane CL+FL'],
    ['tomatoes', '0702.00.2004', 'MX', 'TVPRA tomatoes CL+FL'],
    ['tomatoes that lost their zero', '702002004', 'MX', 'TVPRA tomatoes CL+FL'],
    ['toys', '9503.00.0073', 'CN', 'TVPRA toys CL+FL'],
    ['toys under the EO', '9503.00.0073', 'CN', 'EO13126 toys FCL'],
    ['textiles', '5208.11.2020', 'CN', 'TVPRA textiles CL+FL'],
    ['textiles', '5208.11.2020', 'PK', 'TVPRA textiles CL'],
    ['embellished textiles', '5810.91.0010', 'IN', 'TVPRA embellished-textiles CL+FL'],
    ['thread and yarn', '5205.11.1000', 'IN', 'TVPRA thread-yarn CL+FL'],
    ['thread and yarn', '5205.11.1000', 'CN', 'TVPRA thread-yarn FL'],
  ])('%s: %s from %s', (_, hts, origin, statement) => {
    expect(listed(hts, origin)).toContain(statement);
    expect(today(hts, origin).verdict).toBe('LISTED');
  });

  it.each(['1801.00.0010', '1801.00.0090', '1801.00.0000', '1801.00', '1801'])('cocoa beans as %s', (hts) => {
    expect(listed(hts, 'CI')).toEqual(expect.arrayContaining(['TVPRA cocoa CL+FL', 'EO13126 cocoa FCL']));
    expect(listed(hts, 'GH')).toEqual(['TVPRA cocoa CL']);
    expect(today(hts, 'CI').problems).toEqual([]);
  });

  it('solar modules of China are downstream of the polysilicon of China', () => {
    for (const hts of ['8541.43', '8541.43.0010'])
      expect(found('downstream', hts, 'CN').map((finding) => finding.via)).toContain(
        'polysilicon@CN > solar-modules@CN',
      );
  });
});

describe('apparel of Hong Kong', () => {
  it('gets no finding that was made for China', () => {
    const china = today('6109.10.0012', 'CN').findings.filter((finding) => finding.country === 'CN');
    expect(china.length).toBeGreaterThan(3);
    for (const origin of ['HK', 'Hong Kong', '5820']) {
      const { findings } = today('6109.10.0012', origin);
      expect(findings.filter((finding) => finding.country !== null && finding.country !== 'HK')).toEqual([]);
      expect(
        findings.filter((finding) => ['listing', 'downstream', 'sector'].includes(finding.kind)),
      ).toEqual([]);
    }
  });

  it('and of Macau and Taiwan are judged as their own', () => {
    expect(['Macau', 'Taiwan'].map((origin) => today('6109.10.0012', origin).origin)).toEqual(['MO', 'TW']);
  });
});
