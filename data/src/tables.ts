/** The tables behind the reference: reading, packing and verifying them. Not needed to screen. */
export { digestOf, measureTable, packReference, readSources, readTable, TableError } from './read-tables.js';
export { type TableFault, verifyTables } from './verify-tables.js';
