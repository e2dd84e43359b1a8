// node bundle.mjs VERSION FOLDER: has the real backoffice client of one version of Umbraco in FOLDER, installed from npm (about 295 MB) and bundled for a browser; does nothing if it is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [version, folder] = process.argv.slice(2);
const longestWait = 15 * 60_000;

// 18 leaves its editor's parts to whoever installs it, and only this version of theirs exists for all ten.
const tiptap = ['core', 'extension-image', 'extension-subscript', 'extension-superscript', 'extension-table', 'extension-text-align', 'extension-text-style', 'extensions', 'pm', 'starter-kit'];
const dependencies = {
  '@umbraco-cms/backoffice': version,
  esbuild: '0.28.2',
  ...(version.startsWith('18.') && Object.fromEntries(tiptap.map((name) => [`@tiptap/${name}`, '3.31.3']))),
};
const wanted = createHash('sha256').update(readFileSync(import.meta.filename)).update(version).digest('hex');
const ready = join(folder, 'ready');
const lock = join(folder, 'lock');
const isReady = () => existsSync(ready) && readFileSync(ready, 'utf8') === wanted;

mkdirSync(folder, { recursive: true });
for (const began = Date.now(); !isReady(); await pause(500)) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (e) {
    if (e.code !== 'EEXIST') throw e;
    if (Date.now() - began > longestWait) throw new Error(`Another bundling does not end; if there is none, delete ${lock}.`);
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    continue;
  }

  try {
    install();
    await bundle();
    writeFileSync(ready, wanted);
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e.code === 'EPERM';
  }
}

function install() {
  const asked = JSON.stringify({ private: true, type: 'module', dependencies });
  const file = join(folder, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === asked && existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  writeFileSync(file, asked);
  const { status } = spawnSync('npm install --no-audit --no-fund --loglevel=error', { cwd: folder, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('npm install failed');
}

async function bundle() {
  const esbuild = createRequire(join(folder, 'package.json'))('esbuild');
  const client = join(folder, 'node_modules/@umbraco-cms/backoffice');
  const { exports } = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8'));
  const entryPoints = {};
  const imports = {};
  for (const [name, file] of Object.entries(exports)) {
    if (typeof file !== 'string' || !file.endsWith('.js')) continue;
    const flat = name.slice(2).replaceAll('/', '--');
    entryPoints[flat] = join(client, file);
    imports[`@umbraco-cms/backoffice${name.slice(1)}`] = `/umbraco/backoffice/${flat}.js`;
  }

  // The code editor and its workers are 10 MB that no test looks at.
  const left = {
    name: 'left',
    setup(build) {
      build.onResolve({ filter: /^monaco-editor|\?worker$|\?inline$/ }, ({ path }) => ({ path, namespace: 'left' }));
      build.onLoad({ filter: /.*/, namespace: 'left' }, () => ({ contents: 'export default class {}; export const editor = {}, languages = {};', loader: 'js' }));
    },
  };
  const out = join(folder, 'backoffice');
  rmSync(out, { recursive: true, force: true });
  await esbuild.build({
    plugins: [left], entryPoints, outdir: out, bundle: true, splitting: true, minify: true, keepNames: true, format: 'esm', target: 'es2022', logLevel: 'error', chunkNames: 'chunks/[name]-[hash]',
    // What 17's editor is made of lies inside of another of its packages.
    nodePaths: [join(folder, 'node_modules/@tiptap/starter-kit/node_modules')],
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.jpg': 'dataurl', '.ttf': 'file', '.css': 'text' }, absWorkingDir: folder,
  });
  writeFileSync(join(folder, 'imports.json'), JSON.stringify({ imports }));

  // 18 keeps the look in one package, 17 in another.
  const look = join(folder, 'look');
  mkdirSync(look, { recursive: true });
  const uui = join(folder, 'node_modules/@umbraco-ui');
  if (existsSync(join(uui, 'uui/dist/themes/light.css'))) {
    for (const file of ['themes/light.css', 'themes/dark.css', 'styles/uui-font.css', 'styles/uui-text.css']) copyFileSync(join(uui, 'uui/dist', file), join(look, file.split('/')[1]));
    if (existsSync(join(uui, 'uui/dist/assets'))) cpSync(join(uui, 'uui/dist/assets'), join(folder, 'assets'), { recursive: true });
  } else {
    for (const file of ['uui-css.css', 'uui-font.css', 'uui-text.css']) copyFileSync(join(uui, 'uui-css/dist', file), join(look, file));
    copyFileSync(join(uui, 'uui-css/dist/custom-properties.css'), join(look, 'light.css'));
    writeFileSync(join(look, 'dark.css'), '');
    cpSync(join(uui, 'uui-css/assets'), join(folder, 'assets'), { recursive: true });
  }
}
