import { saveBlob } from '../download';
import { store, type Waiting } from './store';
import { zip } from './zip';

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));

/** What waits, as a file that people and programs read: what was written, what was only typed, and each photo under its own name. */
export async function exportWaiting(rows: readonly Waiting[], drafts?: object) {
  const files = await store.files.bulkGet(rows.map((row) => row.id));
  const told = rows.map(({ json, ...row }, i) => {
    const bytes = files[i]?.bytes;
    const ending = row.type.replace(/^.*\/(\w+).*$/, '$1').replace('jpeg', 'jpg');
    return { ...row, body: json && JSON.parse(json), file: bytes && `${row.id}.${ending}`, bytes };
  });
  const photos = told.flatMap(({ file, bytes }) =>
    file && bytes ? [{ name: file, bytes: new Uint8Array(bytes) }] : [],
  );
  const written = told.map(({ bytes: _, ...row }) => row);
  saveBlob(
    zip([
      { name: 'waiting.json', bytes: text({ savedAt: new Date().toISOString(), waiting: written, drafts }) },
      ...photos,
    ]),
    `maekhai-waiting-${new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 16).replace(/[T:]/g, '-')}.zip`,
  );
}
