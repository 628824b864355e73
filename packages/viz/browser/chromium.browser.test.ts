import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, TestBrowser } from './chromium.js';

describe.skipIf(CHROMIUM === null)('the tests in Chromium see what must not happen', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterAll(() => browser.close());

  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  it.each([
    ['a request', '<img src="https://example.com/x.png" alt="">', 'request: https://example.com/x.png'],
    [
      'a request that the policy stops',
      `${policy}<img src="https://example.com/x.png" alt="">`,
      'policy: img-src',
    ],
    ['a script that the policy stops', `${policy}<script>1</script>`, 'policy: script-src'],
    ['a style attribute that the policy stops', `${policy}<p style="color:red">x</p>`, 'policy: style-src'],
    ['an error', '<script>throw new Error("oh")</script>', 'error: oh'],
    ['a message on the console', '<script>console.error("oh")</script>', 'console: oh'],
    ['a dialog', '<script>setTimeout(() => alert("oh"))</script>', 'dialog: oh'],
  ])('%s', async (_, html, seen) => {
    const { trouble, close } = await browser.open(`<!DOCTYPE html><title>t</title>${html}`);
    await expect.poll(async () => (await trouble()).join('\n')).toContain(seen);
    await close();
  });
});
