// Asks as clients do, and looks at each answer: is it one that the API document names, and if it says that something is
// away, is something away?
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url)));
const operations = Object.entries(document.paths).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  parameters: path.split('{').length,
  methods,
}));

function documented(method, path) {
  const found = operations
    .filter((operation) => operation.pattern.test(path))
    .sort((a, b) => a.parameters - b.parameters)[0];
  return Object.keys(found?.methods[method.toLowerCase()]?.responses ?? {});
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @returns status 0 when there was no answer */
function send(port, method, path, { headers = {}, body } = {}) {
  return new Promise((told) => {
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        timeout: 180_000,
        headers: {
          'Accept-Language': 'en',
          ...(text === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', (failure) => told({ status: 0, text: String(failure), headers: {} }));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          told({
            status: answer.statusCode,
            headers: answer.headers,
            text,
            get json() {
              return JSON.parse(text);
            },
          });
        });
      },
    );
    asked.on('error', (failure) => told({ status: 0, text: String(failure), headers: {} }));
    asked.on('timeout', () => asked.destroy(new Error('no answer in three minutes')));
    asked.end(text);
  });
}

/** What was answered since the beginning, and what of it should not have been. */
export class Answers {
  counts = new Map();
  wrong = [];
  /** When somebody was told to come again. */
  lastAway = 0;
  #calmSince = Date.now();
  /** How many things are away; at first everything is. */
  #disturbed = 1;

  /** Something is taken away: until it is back, 502 and 503 are right answers. */
  disturb() {
    this.#disturbed++;
  }

  calm() {
    this.#disturbed--;
    this.#calmSince = Date.now();
  }

  complain(what) {
    this.wrong.push(`${new Date().toISOString().slice(11, 23)} ${what}`);
  }

  look(port, method, path, answer, direct) {
    const told = `${method} ${path} → ${answer.status} ${answer.text.slice(0, 300)}`;
    this.counts.set(answer.status, (this.counts.get(answer.status) ?? 0) + 1);
    if (answer.status === 0) {
      // a server by itself may be killed in the middle of an answer; the proxy stays
      if (!direct || this.#disturbed === 0) {
        this.complain(`no answer: ${told}`);
      }
      return;
    }
    const isAway = answer.status === 502 || answer.status === 503;
    if (isAway) {
      this.lastAway = Date.now();
    }
    if (isAway && !answer.headers['retry-after']) {
      this.complain(`without Retry-After: ${told}`);
    }
    if (isAway && this.#disturbed === 0) {
      this.complain(`${Date.now() - this.#calmSince} ms after all was well again, port ${port}: ${told}`);
    }
    if (
      !isAway &&
      path.startsWith('/api/') &&
      !documented(method, path.split('?')[0]).includes(String(answer.status))
    ) {
      this.complain(`not documented: ${told}`);
    }
    if (
      answer.status >= 400 &&
      /Exception|\bat [\w$.]+\(|org\.maekhai|\bselect\b.*\bfrom\b/i.test(answer.text)
    ) {
      this.complain(`tells of the inside: ${told}`);
    }
  }
}

/** Somebody who may be signed in. What is asked goes through the proxy, unless a server is named. */
export class Client {
  constructor(answers, proxy, cookie) {
    this.answers = answers;
    this.proxy = proxy;
    this.cookie = cookie;
  }

  async ask(method, path, { server, headers = {}, body } = {}) {
    const port = (server ?? this.proxy).port;
    const url = path.startsWith('/q/') ? path : `/api/v1${path}`;
    const began = Date.now();
    const answer = await send(port, method, url, {
      headers: { ...(this.cookie ? { Cookie: this.cookie } : {}), ...headers },
      body,
    });
    answer.ms = Date.now() - began;
    this.answers.look(port, method, url, answer, server !== undefined);
    return answer;
  }

  get(path, options) {
    return this.ask('GET', path, options);
  }

  post(path, body, options) {
    return this.ask('POST', path, { ...options, body });
  }

  put(path, body, etag, options) {
    return this.ask('PUT', path, { ...options, body, headers: etag ? { 'If-Match': etag } : {} });
  }

  async csv(kind, parameters, text, options) {
    const query = new URLSearchParams(parameters);
    return this.ask('POST', `/imports/${kind}?${query}`, {
      ...options,
      body: text,
      headers: { 'Content-Type': 'text/csv' },
    });
  }

  /** A client with a session of its own. */
  async signIn(username, password, options) {
    const answer = await this.post('/session', { username, password }, options);
    const cookie = answer.headers['set-cookie']?.[0].split(';')[0];
    return { answer, client: new Client(this.answers, this.proxy, cookie) };
  }
}
