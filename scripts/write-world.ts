/** Writes packages/viz/src/world/world.json: land, label points and Spanish names of the countries of the reference. */
import { writeFileSync } from 'node:fs';
import { worldFile } from './world-file.js';

writeFileSync(new URL('../packages/viz/src/world/world.json', import.meta.url), worldFile());
