/** The engine and the build of it that reads: both have a part in what is read. */
export const engineName = "tesseract 5.1.0 (tesseract.js-core 7.0.0, SIMD, LSTM)";
