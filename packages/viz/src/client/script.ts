/// <reference path="./bundled.d.ts" />
import text from 'btt:client';

/** What stands in a page's one script element. Constant for a release: its hash can be published and checked. */
export const CLIENT_SCRIPT: string = text;
