export type { HtsTable, PackedHts } from './hts-table.js';
export { dataDirectory, loadReference, ReferenceRefused } from './load-reference.js';
export { loadTrade } from './load-trade.js';
export { type InputOutputModel, loadModel } from './model.js';
export { openReference, PACK_FORMAT } from './open-reference.js';
export type { Reference } from './reference.js';
export {
  formatCells,
  formatTradeSet,
  parseCells,
  parseTradeSet,
  periodOf,
  recordsOf,
  type TradeBasis,
  type TradeCells,
  type TradePartner,
  type TradeRecord,
  type TradeSet,
  toCells,
  tradeId,
} from './trade.js';
export type * from './vocabulary.js';
