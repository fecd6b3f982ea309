/** Words put to what was written already, which stays; what stands in it already isn't said twice. */
export function addWords(before: string, more: string): string {
  const [said, added] = [before.trim(), more.trim()];
  if (said === '' || added === '' || said.includes(added)) return said === '' ? added : before;
  return `${said}\n\n${added}`;
}
