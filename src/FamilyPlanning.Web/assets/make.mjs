// Entry point of the MSBuild target. Several builds may start at once (test projects all depend on this one),
// so the work is done under a lock; whoever comes second finds everything made.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const lock = join(root, 'obj', 'assets.lock');
const installed = join(root, 'node_modules', '.installed');

mkdirSync(join(root, 'obj'), { recursive: true });
await takeLock();
try {
  installPackages();
  const { build } = await import('./build.mjs');
  await build();
} catch (error) {
  console.error(`assets : error ASSETS : ${String(error.message ?? error).split('\n')[0]}`);
  console.error(error.stack ?? error);
  process.exitCode = 1;
} finally {
  rmSync(lock, { force: true });
}

async function takeLock() {
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(Number(readIfThere(lock)))) rmSync(lock, { force: true });
      else if (tries > 1500) throw new Error('another build has held the asset lock for five minutes');
      await wait(200);
    }
  }
}

// An empty lock file belongs to a build that is just writing its number into it.
function isAlive(pid) {
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (readIfThere(installed) === wanted) return;
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: 'inherit', shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed');
  writeFileSync(installed, wanted);
}
