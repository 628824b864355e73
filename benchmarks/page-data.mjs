// The same rows for both sides of benchmarks/page.mjs.
import { figureDataOf } from '../packages/viz/dist/index.js';

const dataOf = (name, report) => {
  const reading = figureDataOf(name, report, 'en');
  if (reading.kind !== 'data') throw new Error(reading.message);
  return reading.data;
};

export const barsOfReport = (report) => {
  const data = dataOf('bars', report);
  const rows = [...data.rows].sort((a, b) => (b.amount?.high ?? 0) - (a.amount?.high ?? 0));
  return { ...data, rows };
};

export const matrixOfReport = (report) => dataOf('matrix', report);
