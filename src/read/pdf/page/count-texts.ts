import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";

const textType = 1;
const formType = 5;
const deepestForm = 6;
const mostObjects = 400_000;

/**
 * The most stretches of words that a page may draw. The engine compares each with the ones before it: twice as
 * many take four times as long, and a page of a hundred thousand would take minutes.
 */
export const mostTexts = 12_000;

/** Whether a page draws more stretches of words than any page does. */
export function hasTooManyTexts({ pdfium }: Engine, page: Address): boolean {
  let looked = 0;
  let texts = 0;
  const look = (object: Address, depth: number): void => {
    looked += 1;
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === textType) texts += 1;
    if (type !== formType || depth >= deepestForm) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && !isEnough(); i++) look(pdfium.FPDFFormObj_GetObject(object, i), depth + 1);
  };
  const isEnough = (): boolean => texts > mostTexts || looked > mostObjects;
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && !isEnough(); i++) look(pdfium.FPDFPage_GetObject(page, i), 0);
  return isEnough();
}
