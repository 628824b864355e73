/** Writes `dist/pairs.pack`: what every pair of code and origin comes to by the shipped reference, on its own day. */
import { writeFileSync } from 'node:fs';
import { buildPairIndex, createScreener } from '@better-trade/core';
import { loadReference, sha256, writePack } from '@better-trade/data';
import { builtFile } from '../src/scan/built-file.js';
import { factsOf, PAIRS_FORMAT, packPairs, pairSections } from '../src/scan/pair-pack.js';

const screener = createScreener(loadReference());
writeFileSync(
  builtFile('pairs.pack'),
  writePack(PAIRS_FORMAT, factsOf(screener), pairSections(packPairs(buildPairIndex(screener))), sha256),
);
