export { InputError, type InputErrorCode, type InputWarning } from './input-error.js';
export { openInput } from './open-input.js';
export { type OpenedLines, type ReadItem, type ReadOptions, readLines } from './read-lines.js';
