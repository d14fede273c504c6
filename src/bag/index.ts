export type { BagFile, BagFileState, BagProblem, ByteSource, Hasher, NewHasher } from "./bag-file.ts";
export {
  type BagCheckOptions,
  type BagReport,
  checkBag,
} from "./check-bag.ts";
export type { Fetchable } from "./fetch-list.ts";
export { nameFault, sameOnSomeDisk } from "./path-name.ts";
export { quoted } from "./quoted.ts";
export { readSmall } from "./read-small.ts";
export type { Label } from "./tag-text.ts";
export { withoutTopFolder } from "./top-folder.ts";
export { zipFiles } from "./zip/zip-files.ts";
