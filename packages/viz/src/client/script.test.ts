import { expect, it } from 'vitest';
import { bundleClient } from '../../build/client-plugin.mjs';
import { CLIENT_SCRIPT } from './script.js';

it('the script of a page is small, and nothing in it ends its element', () => {
  expect(CLIENT_SCRIPT.length).toBeLessThan(20_000);
  expect(CLIENT_SCRIPT).not.toMatch(/<\/script|<!--/i);
  // ASCII: its bytes, and so its hash, do not depend on how a page is encoded.
  expect(CLIENT_SCRIPT).toMatch(/^[\n\x20-\x7e]*$/);
});

it('it is the same bytes whenever it is built', async () => {
  const [one, other] = [await bundleClient(), await bundleClient()];
  expect(one.text).toBe(CLIENT_SCRIPT);
  expect(other.sha256).toBe(one.sha256);
});

it('it asks for nothing, keeps nothing and makes no markup from text', () => {
  expect(CLIENT_SCRIPT).not.toMatch(
    /fetch\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|sessionStorage|indexedDB|cookie/,
  );
  expect(CLIENT_SCRIPT).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(/,
  );
});
