import type { CountryCode } from '@better-trade/data';
import { expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { assessment } from '../testing/rows.js';
import { latestAssessment } from './latest-assessment.js';

const tables = reference({
  assessmentLevels: [
    assessment({ year: '2015', level: 'Minimal Advancement' }),
    assessment({ year: '2022', level: 'Moderate Advancement' }),
    assessment({ year: '2019', level: 'No Advancement' }),
    assessment({ year: '2023', country: 'GH', level: 'Significant Advancement' }),
  ],
});

it('is the newest of this country, whatever the order of the rows', () => {
  expect(latestAssessment(tables, 'CI' as CountryCode)).toBe('2022: Moderate Advancement');
});

it('is empty for a country that DOL does not assess', () => {
  expect(latestAssessment(tables, 'CN' as CountryCode)).toBe('');
});
