// Builds the screens: of the desk into dist/desk, of Umbraco's backoffice into dist/backoffice; `dotnet build` asks for it. It does nothing if nothing has changed, and two builds at once take turns.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const lock = join(dist, '.lock');
const longestWait = 10 * 60_000;

const hashOf = (...files) => files.reduce((hash, file) => hash.update(file).update('\0').update(readFileSync(join(here, file))), createHash('sha256')).digest('hex');
const kept = (file) => (existsSync(join(here, file)) ? readFileSync(join(here, file), 'utf8') : '');

function sources(folder = '') {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist'].includes(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => /\.(ts|html|css|json|mjs)$/.test(file) && !file.endsWith('.test.ts'))
    .sort();
}

function run(command) {
  const { status } = spawnSync(command, { cwd: here, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} failed`);
}

/** What was built is there as a whole, or not at all. */
function take(name) {
  rmSync(join(dist, name), { recursive: true, force: true });
  renameSync(join(dist, 'next'), join(dist, name));
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e.code === 'EPERM';
  }
};

async function lockUp() {
  mkdirSync(dist, { recursive: true });
  for (const began = Date.now(); ; await pause(200)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }

    // Whoever held it may have been killed.
    const holder = Number(kept('dist/.lock'));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    if (Date.now() - began > longestWait) throw new Error(`Another build of the screens does not end; if there is none, delete ${lock}.`);
  }
}

await lockUp();
try {
  const installed = hashOf('package-lock.json');
  if (kept('node_modules/.installed') !== installed) {
    run('npm ci --no-audit --no-fund --loglevel=error');
    writeFileSync(join(here, 'node_modules/.installed'), installed);
  }

  const built = hashOf(...sources());
  if (kept('dist/desk.built') !== built || !existsSync(join(dist, 'desk/index.html')) || !existsSync(join(dist, 'backoffice/backoffice.js'))) {
    run('npx --no-install tsc');
    run('npx --no-install vite build --logLevel warn --outDir ../dist/next');
    take('desk');
    run('npx --no-install vite build --config vite.backoffice.config.ts --logLevel warn --outDir dist/next');
    copyFileSync(join(here, 'backoffice/umbraco-package.json'), join(dist, 'next/umbraco-package.json'));
    take('backoffice');
  }

  writeFileSync(join(dist, 'desk.built'), built);
} finally {
  rmSync(lock, { force: true });
}
