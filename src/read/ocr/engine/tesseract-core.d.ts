declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  const open: (settings: object) => Promise<object>;
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default open;
}

declare namespace WebAssembly {
  interface Instance {
    readonly exports: object;
  }
  function instantiate(program: Uint8Array, imports: object): Promise<{ readonly instance: Instance }>;
}
