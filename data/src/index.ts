export type { HtsTable, PackedHts } from './hts-table.js';
export { dataDirectory, loadReference, ReferenceRefused } from './load-reference.js';
export { type InputOutputModel, loadModel } from './model.js';
export { openReference, PACK_FORMAT } from './open-reference.js';
export type { Reference } from './reference.js';
export type * from './vocabulary.js';
