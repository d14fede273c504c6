/** Languages that can be recognised, as Tesseract names them. */
export const ocrLanguages = ["eng", "fra", "spa", "rus", "ara", "chi_sim"] as const;

export type OcrLanguage = (typeof ocrLanguages)[number];

/** Whether a language is written in Latin letters. */
export function isLatin(language: OcrLanguage): boolean {
  return language === "eng" || language === "fra" || language === "spa";
}

/** What recognition is made of, and where none of it is on the way: who calls brings it. */
export interface OcrFiles {
  /** The engine's WebAssembly. */
  program(): Uint8Array;
  /** The model of a language; undefined where it is not installed. */
  model(language: OcrLanguage): Uint8Array | undefined;
}

/** What a language is recognised by, once it is loaded. */
export interface Model {
  readonly language: OcrLanguage;
  readonly bytes: Uint8Array;
}

const origins: Readonly<Record<OcrLanguage, string>> = {
  eng: "@tesseract.js-data/eng 1.0.0",
  fra: "@tesseract.js-data/fra 1.0.0",
  spa: "@tesseract.js-data/spa 1.0.0",
  rus: "tesseract-ocr-rus 4.1.0",
  ara: "@tesseract.js-data/ara 1.0.0",
  chi_sim: "@tesseract.js-data/chi_sim 1.0.0",
};

/** The package that a language's model comes from, with its version. */
export function originOf(language: OcrLanguage): string {
  return origins[language];
}

/** Loads each model when it is first asked for. */
export function modelLoader(files: OcrFiles): (language: OcrLanguage) => Model | undefined {
  const loaded = new Map<OcrLanguage, Model | undefined>();
  return (language) => {
    if (!loaded.has(language)) {
      const bytes = files.model(language);
      loaded.set(language, bytes === undefined ? undefined : { language, bytes });
    }
    return loaded.get(language);
  };
}
