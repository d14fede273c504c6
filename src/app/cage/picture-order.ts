/** A page to be drawn, of a file whose bytes go with it. */
export interface PictureOrder {
  /** From 1. */
  readonly page: number;
  /** Width of the picture. */
  readonly width: number;
  readonly bytes: Uint8Array;
}

const headBytes = 8;

/** An order as bytes: page and width, four bytes each, then the file. */
export function pictureOrderBytes({ page, width, bytes }: PictureOrder): Uint8Array {
  const order = new Uint8Array(headBytes + bytes.length);
  const view = new DataView(order.buffer);
  view.setUint32(0, page);
  view.setUint32(4, width);
  order.set(bytes, headBytes);
  return order;
}

/** The order that bytes say. */
export function pictureOrderIn(order: Uint8Array): PictureOrder {
  const view = new DataView(order.buffer, order.byteOffset);
  return { page: view.getUint32(0), width: view.getUint32(4), bytes: order.subarray(headBytes) };
}
