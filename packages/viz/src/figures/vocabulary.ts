/** Words of core and data that figures use; types only, so that a figure needs nothing of them to run. */
export type { Exploitation, Risk } from '@better-trade/core';
export type { GapStatus } from '@better-trade/core/exposure';
export type { Tier } from '@better-trade/data';
