import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const frontend = resolve(import.meta.dirname, '..');
const jar = process.env.MAEKHAI_JAR ?? resolve(frontend, '../backend/target/quarkus-app/quarkus-run.jar');
const spa = resolve(frontend, 'dist');

// Short lives: what the second compiler would gain they never earn back.
const OPTIONS = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-jar', jar];

export const ADMIN_PASSWORD = 'e2e-admin-password';

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

export interface Running {
  url: string;
  stop: () => Promise<void>;
}

/** Starts a server of its own, with nothing in it. */
export async function start(name: string, env: Record<string, string>): Promise<Running> {
  for (const [what, path] of [
    ['the package (make package)', jar],
    ['the SPA (npm run build)', join(spa, 'index.html')],
  ] as const) {
    if (!existsSync(path)) throw new Error(`Build ${what} first: ${path} is missing`);
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), `maekhai-e2e-${name}-`));
  const logs = join(frontend, 'test-results');
  mkdirSync(logs, { recursive: true });
  const child: ChildProcess = spawn('java', OPTIONS, {
    env: {
      ...process.env,
      MAEKHAI_DATA_DIR: data,
      MAEKHAI_SPA_DIR: spa,
      QUARKUS_HTTP_PORT: String(port),
      QUARKUS_HTTP_HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logFile = `server-${name}-${process.env.TEST_PARALLEL_INDEX}.log`;
  const log = createWriteStream(join(logs, logFile));
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true });
  };
  // A demonstration is made before the first answer; on a busy machine that takes a while.
  for (const until = Date.now() + 240_000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`The ${name} server ended; see test-results/${logFile}`);
    const ready = await fetch(`${url}/q/health/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return { url, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`The ${name} server was not ready in time; see test-results/${logFile}`);
}
