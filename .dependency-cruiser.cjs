const siblings = ["read", "structure", "extract", "weigh", "ledger", "store", "publish", "bag", "stamp"];
const doors = ["cli", "server"];
const layers = ["core", ...siblings, "log", "app", ...doors, "web"];

/** What each layer may import: see ARCHITECTURE.md. */
const allowed = {
  core: [],
  ...Object.fromEntries(siblings.map((name) => [name, ["core"]])),
  // A log in a folder: the mathematics of `ledger` on the disk of `store`, without the rest of Aver.
  log: ["core", "ledger", "store"],
  app: ["core", ...siblings, "log"],
  cli: ["core", "app", "server"],
  server: ["core", "app"],
  // The page in evidence packages judges by the same code as `aver import`, bundled into one file.
  web: ["core", "bag", "ledger", "store", "app"],
};

const arrows = layers.map((layer) => ({
  name: `${layer}-imports-only-downwards`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...allowed[layer]].join("|")})/` },
}));

const throughTheIndex = layers.map((layer) => ({
  name: `${layer}-is-reached-through-its-index`,
  severity: "error",
  // What is bundled into a page takes single files: an index would bring in the whole layer.
  from: { path: "^src/", pathNot: `^src/${layer}/|^src/web/verifier/|\\.(?:test|cases)\\.tsx?$|/testing/` },
  to: { path: `^src/${layer}/`, pathNot: `^src/${layer}/index\\.ts$` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-test-in-code",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$" },
      to: { path: "\\.test\\.tsx?$" },
    },
    {
      name: "pure-layers-touch-nothing",
      comment: "core, read, structure, extract, weigh and bag must run in a browser too",
      severity: "error",
      from: { path: "^src/(core|read|structure|extract|weigh|bag)/", pathNot: "\\.test\\.tsx?$|/testing/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "verifier-shares-no-code-with-prover",
      comment: "one mistake must not be able to hide in both; they share the names of types only",
      severity: "error",
      from: { path: "^src/ledger/verify/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: "^src/ledger/(verify/|nouns\\.ts$)" },
    },
    {
      name: "prover-shares-no-code-with-verifier",
      severity: "error",
      from: { path: "^src/ledger/prove/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: "^src/ledger/(prove/|nouns\\.ts$)" },
    },
    {
      name: "ledger-nouns-hold-no-code",
      severity: "error",
      from: { path: "^src/ledger/(prove|verify)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/ledger/nouns\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    ...arrows.map((rule) => ({ ...rule, from: { ...rule.from, pathNot: "\\.test\\.tsx?$|/testing/" } })),
    ...throughTheIndex,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
