export { detectEncoding } from './read/detect-encoding.js';
export { checkMap } from './read/find-columns.js';
export { InputError, type InputErrorCode, type InputWarning } from './read/input-error.js';
export { openInput } from './read/open-input.js';
export type { LineItem, ReadItem, RejectItem } from './read/read-item.js';
export { type OpenedLines, type ReadOptions, readLines } from './read/read-lines.js';
