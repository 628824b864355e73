import type { NotKnown } from '@better-trade/core/exposure';
import type { Section } from './page.js';

export const LISTING_LEGEND =
  'Kinds: CL child labor, FL forced labor, FCL forced or indentured child labor. * edition held here in part.';

export const FIGURES_LEGEND =
  'At least: codes that hold nothing but the goods; at most: every code that may hold them; one number where both agree.';

export const NEVER_PROOF = 'A listing is reason to look, never proof about a shipment.';

export function notKnownSection(notKnown: readonly NotKnown[]): Section {
  return { title: 'Not known', blocks: [{ kind: 'list', items: notKnown.map((row) => row.text) }] };
}
