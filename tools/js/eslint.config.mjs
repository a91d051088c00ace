import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pages = ["src/main/resources/static/**/*.js", "src/test/resources/vault/*.js"];
const workers = ["src/main/resources/static/**/*worker.js"];
const tools = ["tools/**/*.mjs", "src/test/js/**/*.mjs"];

/**
 * The globals that some files have, and where their types come from.
 * @param {string[]} files @param {Record<string, boolean | "readonly">} has @param {string} project
 */
const group = (files, has, project) => ({
  files,
  languageOptions: {
    globals: has,
    parser: tseslint.parser,
    parserOptions: { project: [`tools/js/${project}`], tsconfigRootDir: root },
  },
});

export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      // What is left out of an object on purpose is named _.
      "no-unused-vars": ["error", { varsIgnorePattern: "^_+$", argsIgnorePattern: "^_+$" }],
      "@typescript-eslint/await-thenable": "error",
      // One line may be excepted, with its reason; never a file.
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-nocheck": true, "ts-ignore": true, "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  { ...group(pages, globals.browser, "tsconfig.json"), ignores: workers },
  group(workers, { ...globals.worker, ...globals.serviceworker, RELEASE: "readonly", OFFLINE: "readonly" }, "tsconfig.workers.json"),
  group(tools, globals.nodeBuiltin, "tsconfig.node.json"),
  {
    files: ["src/test/js/**/*.mjs"],
    rules: {
      // A test is awaited by its runner.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "describe", "it"] }] },
      ],
    },
  },
];
