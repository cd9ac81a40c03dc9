// Makes wwwroot/lib: one style sheet, one script for every page, one for charts, one sprite with the icons in use.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'wwwroot', 'lib');
const stamp = join(out, '.stamp');
const packages = join(root, 'node_modules');

/** Makes what has changed since the last run and leaves the rest. */
export async function build() {
  mkdirSync(out, { recursive: true });
  const before = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8') || '{}') : {};
  const tools = ['package-lock.json', 'assets/build.mjs'];
  const made = {
    styles: await unlessSame(before.styles, [...tools, ...filesIn('assets/styles')], ['site.css'], makeStyles),
    scripts: await unlessSame(before.scripts, [...tools, ...filesIn('assets/scripts')], ['site.js', 'charts.js', 'theme.js'], makeScripts),
    icons: await unlessSame(before.icons, [...tools, ...namingIcons()], ['icons.svg'], makeIcons),
    licences: await unlessSame(before.licences, tools, ['licences.txt'], makeLicences),
  };
  writeFileSync(stamp, JSON.stringify(made));
}

async function unlessSame(before, inputs, outputs, make) {
  const hash = createHash('sha256');
  for (const file of inputs.sort()) hash.update(file).update(readFileSync(join(root, file)));
  const now = hash.digest('hex');
  if (now !== before || outputs.some(file => !existsSync(join(out, file)))) await make();
  return now;
}

function filesIn(folder, ending = /./) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(file => !/^(bin|obj|node_modules|wwwroot)[\\/]/.test(file));
}

function namingIcons() {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !['bin', 'obj', 'node_modules', 'wwwroot', 'assets'].includes(entry.name));
  return folders.flatMap(folder => filesIn(folder.name, /\.(cshtml|cs)$/));
}

async function makeStyles() {
  const [sass, esbuild] = await Promise.all([import('sass'), import('esbuild')]);
  const { css } = sass.compile(join(root, 'assets/styles/site.scss'), { loadPaths: [packages], quietDeps: true, charset: false });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: ['chrome111', 'firefox113', 'safari16.4'] });
  writeFileSync(join(out, 'site.css'), code);
}

async function makeScripts() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { site: 'assets/scripts/site.js', charts: 'assets/scripts/charts.js', theme: 'assets/scripts/first-paint.js' },
    outdir: out, bundle: true, minify: true, format: 'iife', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
    target: ['chrome111', 'firefox113', 'safari16.4'],
  });
}

// <icon name="x">, icon="x" in markup; Icon: "x", Icon.Named("x"), Icon.Draw("x" in classes and expressions.
const naming = [/<icon\b[^>]*?\bname="([a-z][a-z0-9-]*)"/g, /\bicon="([a-z][a-z0-9-]*)"/g, /\bIcon(?:: |\.Named\(|\.Draw\()"([a-z][a-z0-9-]*)"/g];

function makeIcons() {
  const names = new Set();
  for (const file of namingIcons()) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const pattern of naming) for (const match of text.matchAll(pattern)) names.add(match[1]);
  }

  const symbols = [...names].sort().map(name => {
    const file = join(packages, '@tabler/icons/icons/outline', `${name}.svg`);
    if (!existsSync(file)) throw new Error(`there is no icon called "${name}"`);
    const drawing = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/, '').replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/<path stroke="none"[^>]*\/>/, '').replace(/\s*\n\s*/g, '').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
  });
  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

// The licences ask to be passed on with the code they cover.
function makeLicences() {
  const shipped = ['@tabler/core', '@tabler/icons', 'echarts', 'zrender', 'htmx.org', 'tslib'];
  const texts = shipped.map(name => {
    const folder = join(packages, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(out, 'licences.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

if (import.meta.filename === process.argv[1]) await build();
