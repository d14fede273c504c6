export { readSource } from "./read-source.ts";
