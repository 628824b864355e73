export { mergeSummaries, type PortfolioSummary } from './merge-summaries.js';
export {
  createPortfolioCounter,
  type PortfolioCounter,
  type PortfolioCounterOptions,
} from './portfolio-counter.js';
export {
  PORTFOLIO_SCHEMA_VERSION,
  type PortfolioFile,
  type PortfolioFileCounts,
  type PortfolioOptions,
  type PortfolioReport,
} from './portfolio-report.js';
export {
  PORTFOLIO_BY,
  type PortfolioBy,
  type PortfolioRow,
  type PortfolioTable,
} from './rows.js';
export { MOST_SUPPLIER_NAMES } from './supplier-names.js';
export type { PortfolioTotals } from './tally.js';
