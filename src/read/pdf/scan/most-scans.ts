/** Scanned pages of one document that are recognised; it takes some seconds each. */
export const mostScans = 300;
