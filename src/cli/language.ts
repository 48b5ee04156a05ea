/** The languages in which the command speaks. */
export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The same sentences in each language: what one says, the other has to say as well. */
export type Words<T> = { readonly [language in Language]: T };
