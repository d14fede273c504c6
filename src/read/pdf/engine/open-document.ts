import { Fault } from "../../../core/index.ts";
import type { Engine } from "./open-engine.ts";
import type { Address } from "./pdfium.ts";

/** Codes of FPDF_GetLastError. */
const formatError = 3;
const passwordError = 4;
const securityError = 5;

/** Opens a PDF in the engine's memory; throws a fault that says why when it cannot be opened. */
export function openDocument({ pdfium, memory }: Engine, bytes: Uint8Array): Address {
  const address = pdfium.malloc(bytes.length);
  if (address === 0) throw damaged();
  memory().set(bytes, address);
  const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, 0);
  if (document !== 0) return document;
  const error = pdfium.FPDF_GetLastError();
  throw error === passwordError || error === securityError ? encrypted() : damaged(error === formatError);
}

function encrypted(): Fault {
  return new Fault(
    "file-encrypted",
    "The PDF is encrypted and opens only with a password. Save a copy without the password and read that.",
  );
}

function damaged(isOfFormat = true): Fault {
  const reason = isOfFormat ? "it is damaged or was not downloaded whole" : "it is damaged or too large";
  return new Fault(
    "file-damaged",
    `The PDF cannot be opened: ${reason}. Fetch it again, or save it anew with another program.`,
  );
}
