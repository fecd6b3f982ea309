interface Named {
  code: string;
  name: string;
}

/** How the people of one list are called: by name, and where two share one also by office and code. */
export function toldApart<T extends Named>(
  people: readonly T[],
  officeOf: (person: T) => string | null | undefined = () => null,
): (person: T) => string {
  const bearers = new Map<string, Set<string>>();
  for (const { name, code } of people) bearers.set(name, (bearers.get(name) ?? new Set()).add(code));
  return (person) =>
    (bearers.get(person.name)?.size ?? 0) > 1
      ? `${person.name} (${[officeOf(person), person.code].filter(Boolean).join(' · ')})`
      : person.name;
}
