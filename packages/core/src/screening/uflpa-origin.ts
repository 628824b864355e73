import type { CountryCode } from '@better-trade/data';

/** UFLPA presumes nothing about other origins; its sectors are asked of goods declared as Chinese. */
export const UFLPA_ORIGIN = 'CN' as CountryCode;
