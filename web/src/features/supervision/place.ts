/** Where the reader was on the page of today; coming back from a case puts the focus there. */
export const place = { key: '', search: '' };
