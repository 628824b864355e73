import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

export function bundleClient(): Promise<{
  readonly text: string;
  readonly files: readonly string[];
  /** Base64, as a content security policy names it. */
  readonly sha256: string;
}>;
export function clientEsbuildPlugin(): EsbuildPlugin;
export function clientVitePlugin(): VitePlugin;
