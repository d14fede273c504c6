/** The corners of a box of a picture, in its points from the top left. */
export interface Corners {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Goes through what was recognised. Levels: 0 block, 1 paragraph, 2 line, 3 word, 4 symbol. */
export interface Iterator {
  Begin(): void;
  Next(level: number): boolean;
  IsAtBeginningOf(level: number): boolean;
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  getBoundingBox(level: number): Corners;
  getBaseline(level: number): Corners & { readonly has_baseline: boolean };
  getRowAttributes(): {
    readonly row_height: number;
    readonly descenders: number;
    readonly ascenders: number;
  };
}

/** The recogniser of one picture. */
export interface Recogniser {
  Version(): string;
  Init(folder: string, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  SetImageFile(orientation: number, angle: number): number;
  SetSourceResolution(dotsPerInch: number): void;
  Recognize(monitor: null): number;
  GetIterator(): Iterator;
  End(): void;
}

/** What the engine offers as a module. */
export interface TesseractModule {
  readonly TessBaseAPI: new () => Recogniser;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  destroy(object: Recogniser | Iterator): void;
  readonly Pix: unknown;
  wrapPointer(address: number, kind: unknown): Pix;
  getPointer(object: unknown): number;
  _malloc(bytes: number): number;
  _pixReadMem(file: number, length: number): number;
  _pixReadHeaderMem(
    file: number,
    length: number,
    format: number,
    width: number,
    height: number,
    bits: number,
    samples: number,
    hasColours: number,
  ): number;
}

/** A picture in the engine's memory. */
export interface Pix {
  get_w(): number;
  get_h(): number;
  get_d(): number;
  get_wpl(): number;
  get_spp(): number;
  get_xres(): number;
  get_data(): unknown;
  get_colormap(): unknown;
}

const names = [
  ...["TessBaseAPI", "FS", "destroy", "Pix", "wrapPointer", "getPointer"],
  ...["_malloc", "_pixReadMem", "_pixReadHeaderMem"],
];

/** Whether a module is the engine. */
export function isTesseract(module: object): module is TesseractModule {
  const held = new Map(Object.entries(module));
  return names.every((name) => held.get(name) !== undefined);
}
