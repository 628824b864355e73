/** The tables behind the reference: reading, packing and verifying them. Not needed to screen. */
export { packReference } from './pack-reference.js';
export { digestOf, measureTable, readSources, readTable, TableError } from './read-tables.js';
export { type TableFault, verifyTables } from './verify-tables.js';
