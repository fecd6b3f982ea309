/** What was taken away, where it stood: behind what it followed, as far as that is there still. */
export function putBack<T extends { id: string }>(before: readonly T[], now: readonly T[], id: string): T[] {
  const at = before.findIndex((one) => one.id === id);
  const row = before[at];
  if (!row || now.some((one) => one.id === id)) return [...now];
  const behind = before.slice(0, at).findLast((one) => now.some((other) => other.id === one.id));
  const place = behind === undefined ? 0 : now.findIndex((one) => one.id === behind.id) + 1;
  return [...now.slice(0, place), row, ...now.slice(place)];
}
