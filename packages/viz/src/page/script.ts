import { CLIENT_SCRIPT } from '../client/script.js';

/** The script of every page, minified: the same bytes for a release, so that its hash can be published. */
export const PAGE_SCRIPT: string = CLIENT_SCRIPT;
