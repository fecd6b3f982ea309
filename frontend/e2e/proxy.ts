import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one has asked the server for, by way of the proxy. */
export interface Asked {
  method: string;
  path: string;
}

export interface Net {
  url: string;
  asked: Asked[];
  /** Takes the answer to this away, once it is there: the server has done it, and nobody hears of it. */
  swallow: (asked: Asked) => boolean;
  /** Never brings this to the server. */
  cut: (asked: Asked) => boolean;
  /** Changes what is in a file of the screen on its way: another build. */
  rewrite: (path: string, text: string) => string;
  stop: () => Promise<void>;
}

const bytesOf = async (message: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Stands between the browser and the server, and fails as networks do. */
export async function proxy(server: string): Promise<Net> {
  const to = new URL(server);
  const self: Omit<Net, 'url' | 'stop'> = {
    asked: [],
    swallow: () => false,
    cut: () => false,
    rewrite: (_, text) => text,
  };
  const listening = createServer(async (incoming, outgoing) => {
    const asked = { method: incoming.method ?? 'GET', path: incoming.url ?? '/' };
    self.asked.push(asked);
    if (self.cut(asked)) {
      incoming.socket.destroy();
      return;
    }
    const body = await bytesOf(incoming);
    const headers = { ...incoming.headers };
    const page = /^\/(?!api\/|q\/|assets\/)/.test(asked.path);
    // a file that is changed on its way can't be pressed, nor known already
    if (page) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    const onward = request(
      { host: to.hostname, port: to.port, method: asked.method, path: asked.path, headers },
      async (answer) => {
        const bytes = await bytesOf(answer);
        if (self.swallow(asked)) {
          incoming.socket.destroy();
          return;
        }
        const text = page && /html|javascript/.test(answer.headers['content-type'] ?? '');
        const sent = text ? Buffer.from(self.rewrite(asked.path, bytes.toString())) : bytes;
        const { 'content-length': _, 'transfer-encoding': __, etag, ...rest } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, { ...rest, ...(!text && etag && { etag }) });
        outgoing.end(sent);
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    onward.end(body);
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  return Object.assign(self, {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    stop: async () => {
      listening.closeAllConnections();
      await new Promise((done) => listening.close(done));
    },
  });
}
