// Writes the word lists from the package named in README.md: node make.mjs SOURCE TARGET
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

const [source, target] = process.argv.slice(2);
for (const [name, language] of [["english", "en"], ["spanish", "es"]]) {
  const { wordlist } = await import(resolve(source, `${name}.js`));
  const words = wordlist.map((/** @type {string} */ word) => word.normalize("NFC"));
  writeFileSync(resolve(target, `${language}.txt`), words.join("\n") + "\n");
}
