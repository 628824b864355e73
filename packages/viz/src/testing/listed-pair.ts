import { relation } from '../../../core/src/testing/rows.js';

/** Cotton listed in three countries, and shirts of Turkmenistan that ILAB lists as made with that of China. */
export const LISTED_PAIR = {
  listed: ['cotton@CN FL+CL', 'cotton@BF CL', 'cotton@GH CL', 'shirt'],
  tables: {
    relations: [
      relation({
        id: 'cotton@CN>shirt@TM',
        inputGood: 'cotton',
        inputCountry: 'CN',
        outputGood: 'shirt',
        outputCountry: 'TM',
      }),
    ],
  },
};
