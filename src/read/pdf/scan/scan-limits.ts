/** Scanned pages of one document that are recognised; it takes some seconds each. */
export const mostScans = 300;

/** Share of a page that a picture must cover for the page to be a scan. */
export const scanShare = 0.4;
