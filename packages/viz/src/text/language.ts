/** Languages that pages and figures are written in. What a list says is never translated: it stands as the list names it. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
