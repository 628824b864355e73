import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
} from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** Null on a machine without: then `describe.skipIf(CHROMIUM === null)`, which the test command counts. */
export const CHROMIUM = findChromium();

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenOptions extends BrowserContextOptions {
  /** What stands behind the address of the file: `#~findings.q=cotton`. */
  readonly hash?: string;
}

/** A page as somebody has it who opened the file from disk, with the network off. */
export interface Opened {
  readonly page: Page;
  /** Requests, errors, refusals of the policy and dialogs since it was opened: there must be none. */
  trouble(): Promise<readonly string[]>;
  /** The file that the reader gets by doing something. */
  saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }>;
  close(): Promise<void>;
}

/** One browser for a test file. */
export class TestBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async launch(): Promise<TestBrowser> {
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    return new TestBrowser(browser, mkdtempSync(join(tmpdir(), 'btt-page-')));
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async open(html: string, { hash = '', ...options }: OpenOptions = {}): Promise<Opened> {
    const file = join(mkdtempSync(join(this.folder, 'file-')), 'report.html');
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const context = await this.browser.newContext({ offline: true, acceptDownloads: true, ...options });
    context.setDefaultTimeout(20_000);
    const trouble: string[] = [];
    await context.exposeFunction('bttRefused', (what: string) => trouble.push(`policy: ${what}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report: unknown = Reflect.get(window, 'bttRefused');
        if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!isOwn(request.url(), address)) trouble.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        trouble.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address + hash);
    return {
      page,
      trouble: async () => {
        // Refusals are told after the task in which they happen.
        if (options.javaScriptEnabled !== false)
          await page.evaluate(() => new Promise((done) => setTimeout(done)));
        return trouble;
      },
      saved: async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
      },
      close: () => context.close(),
    };
  }
}

/** The file itself, and what a page makes of its own bytes: neither reaches the network. */
function isOwn(url: string, address: string): boolean {
  return url.split('#')[0] === address || url.startsWith('blob:') || url.startsWith('data:');
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
