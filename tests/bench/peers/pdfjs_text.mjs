// Prints the text of a PDF as pdf.js reads it: `node pdfjs_text.mjs FOLDER_OF_PDFJS_DIST FILE`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Drawing needs these, reading does not; without them the library does not load outside a browser.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
const [folder, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(join(folder, "legacy", "build", "pdf.mjs")).href);
const paper = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
for (let number = 1; number <= paper.numPages; number++) {
  const { items } = await (await paper.getPage(number)).getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n");
}
