// Import value behind the lists inside another program: where is garments money, and what is done about it?
import { createExposure, findGaps } from '@better-trade/core/exposure';
import { loadReference, loadTrade } from '@better-trade/data';

const exposure = createExposure(loadReference(), loadTrade(), { asOf: '2026-10-05' });
const { id, basis } = exposure.trade;
console.log(`USD, customs value, imports for ${basis.flow} (${id}), lists as of ${exposure.asOf}`);

for (const row of exposure.by('country', { goods: ['garments'] }).slice(0, 3))
  console.log(row.name, row.low, 'to', row.high, row.grade);

for (const gap of findGaps(exposure, { goods: ['garments'], statuses: ['none'] }).rows.slice(0, 3))
  console.log(`without action: ${gap.name} of ${gap.countryName}`, gap.withoutAction);
