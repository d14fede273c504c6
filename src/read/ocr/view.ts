/** How a page is drawn: by so many quarter turns anticlockwise, straightened by tenths of a degree, so many points of the picture to a point of the page. */
export interface View {
  readonly turn: 0 | 1 | 2 | 3;
  readonly tenths: number;
  readonly scale: number;
}
