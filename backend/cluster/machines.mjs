// What runs: PostgreSQL, servers as they are packaged, and the proxy before them. All on loopback, each with folders of
// its own; nothing of the system's own services is touched.
import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HOST = '127.0.0.1';

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks until the answer is something; fails with what it waited for. */
export async function until(what, seconds, ask) {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() - began > seconds * 1000) {
      throw new Error(`waited ${seconds} s in vain: ${what}`);
    }
    await sleep(100);
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((open) => server.listen(0, HOST, open));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const ended = (process) =>
  process.exitCode === null && process.signalCode === null
    ? new Promise((done) => process.once('exit', done))
    : Promise.resolve();

/** PostgreSQL doesn't run as root. */
const isRoot = process.getuid() === 0;
const asPostgres = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] : [];

export class Postgres {
  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
    // the newest that is installed
    const version = readdirSync('/usr/lib/postgresql').sort((a, b) => b - a)[0];
    this.programs = `/usr/lib/postgresql/${version}/bin`;
  }

  static async create(folder) {
    const postgres = new Postgres(folder, await freePort());
    mkdirSync(folder);
    if (isRoot) {
      const id = async (option) => Number((await run('id', [option, 'postgres'])).stdout);
      chownSync(folder, await id('-u'), await id('-g'));
    }
    await postgres.#program(
      'initdb',
      '-D',
      `${folder}/data`,
      '-U',
      'maekhai',
      '--auth=trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    );
    await postgres.start();
    return postgres;
  }

  #program(name, ...rest) {
    const [command, ...parameters] = [...asPostgres, `${this.programs}/${name}`, ...rest];
    return run(command, parameters, { cwd: '/' });
  }

  /** fsync is off: processes end here, the machine doesn't. */
  async start() {
    const options = `-p ${this.port} -k ${this.folder} -c listen_addresses=${HOST} -c fsync=off`;
    await this.#program(
      'pg_ctl',
      '-D',
      `${this.folder}/data`,
      '-l',
      `${this.folder}/log`,
      '-o',
      options,
      '-w',
      'start',
    );
  }

  /** @param mode fast: connections are ended; immediate: as a crash does */
  async stop(mode = 'fast') {
    await this.#program('pg_ctl', '-D', `${this.folder}/data`, '-m', mode, '-w', 'stop');
  }

  #psql(database) {
    return [
      '-h',
      HOST,
      '-p',
      String(this.port),
      '-U',
      'maekhai',
      '-d',
      database,
      '-AtqX',
      '-v',
      'ON_ERROR_STOP=1',
    ];
  }

  /** The rows, each an array of texts. */
  async sql(statement, database = 'maekhai') {
    const { stdout } = await run(`${this.programs}/psql`, [
      ...this.#psql(database),
      '-F',
      '\t',
      '-c',
      statement,
    ]);
    return stdout === ''
      ? []
      : stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t'));
  }

  async count(statement) {
    return Number((await this.sql(statement))[0][0]);
  }

  /** A transaction that stays open until it is let go. */
  async hold(statement) {
    const psql = spawn(`${this.programs}/psql`, this.#psql('maekhai'), {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    psql.stdin.write(`begin;\n${statement};\n\\echo held\n`);
    await new Promise((held) => psql.stdout.on('data', (text) => String(text).includes('held') && held()));
    return async () => {
      psql.stdin.end('rollback;\n');
      await ended(psql);
    };
  }

  environment(database = 'maekhai') {
    return {
      QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://${HOST}:${this.port}/${database}`,
      QUARKUS_DATASOURCE_USERNAME: 'maekhai',
    };
  }
}

/** As docs/operations.md asks for: Java writes down which classes a start needs. */
export async function prepare(launcher, environment) {
  await run(launcher, ['prepare'], { env: { ...process.env, ...environment } });
}

/** A server with its launcher, which starts it again when it is killed. */
export class Server {
  static async create(options) {
    return new Server(options, await freePort());
  }

  constructor({ name, folder, launcher, environment }, port) {
    this.name = name;
    this.port = port;
    this.launcher = launcher;
    this.environment = environment;
    this.data = `${folder}/data-${name}`;
    this.logFile = `${folder}/server-${name}.log`;
  }

  start() {
    const log = openSync(this.logFile, 'a');
    this.process = spawn(this.launcher, [], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        ...this.environment,
        MAEKHAI_DATA_DIR: this.data,
        QUARKUS_HTTP_HOST: HOST,
        QUARKUS_HTTP_PORT: String(this.port),
      },
    });
  }

  isAlive() {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Java's, not the launcher's; none while it waits to start it again. */
  pid() {
    const of = this.process.pid;
    const children = readFileSync(`/proc/${of}/task/${of}/children`, 'utf8').trim().split(' ');
    return children.map(Number).find((child) => child && command(child).startsWith('java'));
  }

  /** As the kernel does when memory is short: no time to put anything in order. */
  async kill() {
    const pid = this.pid();
    process.kill(pid, 'SIGKILL');
    await until(`${this.name} is gone`, 5, () => this.pid() !== pid);
  }

  /** The exit code. */
  async stop() {
    this.process.kill('SIGTERM');
    await ended(this.process);
    return this.process.exitCode;
  }

  isReady() {
    return new Promise((told) => {
      const asked = get({ host: HOST, port: this.port, path: '/q/health/ready', timeout: 5000 }, (answer) => {
        answer.resume();
        told(answer.statusCode === 200);
      });
      asked.on('error', () => told(false)).on('timeout', () => asked.destroy());
    });
  }

  log() {
    return readFileSync(this.logFile, 'utf8');
  }

  /** How many processes search for plans here. */
  searches() {
    return readdirSync('/proc').filter(
      (pid) => /^\d+$/.test(pid) && parent(pid) === this.pid() && command(pid).includes('SolverMain'),
    ).length;
  }
}

function command(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return [words[0].split('/').pop(), ...words.slice(1)].join(' ');
  } catch {
    return '';
  }
}

function parent(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/.*\) . /, '')
        .split(' ')[0],
    );
  } catch {
    return 0;
  }
}

/** nginx, set up as docs/operations.md says. */
export class Nginx {
  /** For so long (ms) it asks nothing of a server that failed. */
  forgetsAfter = 2000;

  static async start(folder, servers) {
    const proxy = new Nginx();
    proxy.port = await freePort();
    mkdirSync(folder);
    writeFileSync(`${folder}/nginx.conf`, configuration(folder, proxy.port, servers));
    proxy.process = spawn(
      'nginx',
      ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    await sleep(300);
    return proxy;
  }

  async stop() {
    this.process.kill('SIGTERM');
    await ended(this.process);
  }
}

const configuration = (folder, port, servers) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/bodies;
  proxy_temp_path ${folder}/proxied;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;

  upstream maekhai {
${servers.map((server) => `    server ${HOST}:${server.port} max_fails=1 fail_timeout=2s;`).join('\n')}
    keepalive 16;
  }
  server {
    listen ${HOST}:${port};
    client_max_body_size 60m;
    location / {
      proxy_pass http://maekhai;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-Port $server_port;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_connect_timeout 2s;
      proxy_read_timeout 15m;
      # what only reads, or may be said twice, is asked of the other server; what writes once is not
      proxy_next_upstream error timeout http_502 http_503;
      proxy_next_upstream_tries 2;
      # nobody is there: the same words as a server without its database, and when to ask again
      error_page 502 504 =503 @away;
    }
    location @away {
      internal;
      default_type application/problem+json;
      add_header Retry-After 5 always;
      return 503 '{"type":"urn:maekhai:problem:server-away","title":"Service Unavailable","status":503,"code":"SERVER_AWAY"}';
    }
  }
}
`;
