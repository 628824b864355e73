import { isAbsolute, join } from 'node:path';
import type { Terminal } from '../run/terminal.js';
import { refuse } from './trade-error.js';

/**
 * Where imported sets are kept: `--to`, `$BTT_TRADE_DIR`, `$XDG_DATA_HOME/btt/trade`, `%LOCALAPPDATA%\btt\trade` on
 * Windows, or `~/.local/share/btt/trade`.
 * @throws UsageError `BTT_TRADE_FOLDER` where the environment names none
 */
export function tradeFolder(env: Terminal['env'], given?: string | undefined): string {
  const own = given ?? env.BTT_TRADE_DIR;
  if (own !== undefined && own !== '') return own;
  // A relative XDG_DATA_HOME is to be ignored, says the XDG specification.
  const bases = [
    env.XDG_DATA_HOME,
    env.OS === 'Windows_NT' ? env.LOCALAPPDATA : undefined,
    env.HOME === undefined || env.HOME === '' ? undefined : join(env.HOME, '.local', 'share'),
  ];
  const base = bases.find((one) => one !== undefined && isAbsolute(one));
  if (base !== undefined) return join(base, 'btt', 'trade');
  throw refuse(
    'BTT_TRADE_FOLDER',
    'the environment names no folder for imported trade sets.',
    'Set BTT_TRADE_DIR, or say --to FOLDER.',
  );
}
