export type { HtsColumns, HtsTable, PackedHts } from './hts-table.js';
export { dataDirectory, loadReference } from './load-reference.js';
export { loadTrade } from './load-trade.js';
export { type InputOutputModel, loadModel } from './model.js';
export { openReference, PACK_FORMAT } from './open-reference.js';
export type { PackFacts, Sha256 } from './pack/layout.js';
export { openPack, type Pack, type PackSource } from './pack/open-pack.js';
export { openPackFile, sha256 } from './pack/pack-file.js';
export { ReferenceRefused } from './pack/reference-refused.js';
export { writePack } from './pack/write-pack.js';
export type { ClassificationsByChapter, ClassifiedSubject, Reference } from './reference.js';
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
