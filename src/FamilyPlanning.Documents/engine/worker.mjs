// Prints documents: one JSON line in, {"template": path, "version": text, "data": object}; one JSON line out, {"pdf": base64} or {"error": text}.
// Ends when its input ends, so it never outlives the application.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [root, ...fontFolders] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fontFolders }] });
const documentsPerEviction = 20;
const missingGlyph = /the text `\\*"(.+?)\\*"` could not be displayed/g;

// A terminal or service manager signals the whole group; the application decides when its workers end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

let printed = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
  if (++printed % documentsPerEviction === 0) compiler.evictCache(2);
  // Without a turn of the event loop the native memory of finished documents is never given back.
  await new Promise(setImmediate);
}

function answer({ template, version, data }) {
  try {
    return print(template, version, JSON.stringify(data));
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

function print(template, version, json) {
  try {
    return { pdf: pdf(template, version, json) };
  } catch (error) {
    // PDF/A refuses a character no font has. The document is printed with the printers' mark 〓 in its place, and says so.
    const missing = missingIn(error.message);
    const readable = missing.reduce((text, character) => text.replaceAll(JSON.stringify(character).slice(1, -1), '〓'), json);
    if (readable === json) throw error;
    return { pdf: pdf(template, version, readable), missing: missing.length };
  }
}

function pdf(template, version, json) {
  const compiled = compiler.compile({ mainFilePath: join(root, template), inputs: { version, data: json } });
  if (compiled.hasError()) throw new Error(describe(compiled.takeError()));
  return compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }).toString('base64');
}

function describe(fault) {
  return compiler.fetchDiagnostics(fault).map(({ path, range, message }) =>
    `${path.slice(root.length + 1)}${range?.start ? `:${range.start.line + 1}` : ''}: ${message}`).join('; ');
}

// The engine quotes the text twice: \\u{f7c} is one character.
function missingIn(message) {
  const texts = [...message.matchAll(missingGlyph)].map(([, text]) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16))).replaceAll('\\', ''));
  return [...new Set(texts.flatMap((text) => [...text]))];
}
