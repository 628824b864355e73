import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';

/** Why a trade file, or a set of them, is not taken. Stable: programs compare it, never the sentence. */
export type TradeErrorCode =
  | 'BTT_TRADE_API'
  | 'BTT_TRADE_CLASSIFICATION'
  | 'BTT_TRADE_CODE'
  | 'BTT_TRADE_CONTROL'
  | 'BTT_TRADE_CONTROL_MISSING'
  | 'BTT_TRADE_CUT'
  | 'BTT_TRADE_DAMAGED'
  | 'BTT_TRADE_DOUBLE'
  | 'BTT_TRADE_EMPTY'
  | 'BTT_TRADE_ENCRYPTED'
  | 'BTT_TRADE_EXISTS'
  | 'BTT_TRADE_FLOW'
  | 'BTT_TRADE_FOLDER'
  | 'BTT_TRADE_LARGE'
  | 'BTT_TRADE_LAYOUT'
  | 'BTT_TRADE_MEASURE'
  | 'BTT_TRADE_MISSING'
  | 'BTT_TRADE_MIXED'
  | 'BTT_TRADE_MONTHS'
  | 'BTT_TRADE_PARTNER'
  | 'BTT_TRADE_PERIOD'
  | 'BTT_TRADE_UNITS'
  | 'BTT_TRADE_UNREADABLE'
  | 'BTT_TRADE_VALUE'
  | 'BTT_TRADE_ZIP'
  | 'BTT_TRADE_ZIP_BOMB';

/**
 * An error that ends in exit code 2, for the caller to throw. The sentence may quote the user's file: what could move
 * a cursor is taken out of it.
 */
export function refuse(code: TradeErrorCode, sentence: string, remedy: string): UsageError {
  return new UsageError(code, harmless(sentence), remedy);
}
